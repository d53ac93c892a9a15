package io.vigia.agent.util;

/**
 * The agent's own lines on stderr, each starting with {@code [vigia]}: never the application's
 * logger, which may not be there yet.
 */
public final class Log {
  private Log() {}

  public static void info(String message) {
    System.err.println("[vigia] " + message);
  }

  /** Something that a person should know: what it is, what was expected, what was done instead. */
  public static void warn(String message) {
    System.err.println("[vigia] WARN " + message);
  }
}
