package notes;

import java.util.logging.ConsoleHandler;

/** A handler that writes to stdout, where java.util.logging's own writes to stderr. */
public final class StdoutHandler extends ConsoleHandler {
  /** Takes its level and formatter from logging.properties. */
  public StdoutHandler() {
    setOutputStream(System.out);
  }
}
