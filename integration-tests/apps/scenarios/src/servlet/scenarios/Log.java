package scenarios;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;

/** The log of the application and its container: java.util.logging, on stdout. */
public final class Log extends StreamHandler {
  private static final Logger ROOT = Logger.getLogger("");
  private static final Logger LOGGER = Logger.getLogger("scenarios");

  private Log() {
    super(System.out, new SimpleFormatter());
  }

  @Override
  public void publish(LogRecord line) {
    super.publish(line);
    flush();
  }

  /** Sends what java.util.logging prints on stderr to stdout. */
  public static void toStdout() {
    System.setProperty("java.util.logging.SimpleFormatter.format", "%4$s %3$s - %5$s%6$s%n");
    for (Handler handler : ROOT.getHandlers()) {
      ROOT.removeHandler(handler);
    }
    ROOT.addHandler(new Log());
    ROOT.setLevel(Level.INFO);
  }

  /** Tells that the application accepts requests. */
  public static void listening(int port) {
    System.out.println("scenarios is listening on " + port);
  }

  static void info(String text) {
    LOGGER.info(text);
  }
}
