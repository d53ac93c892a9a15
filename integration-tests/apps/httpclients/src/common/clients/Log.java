package clients;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;

/** The log of the application and of its client: java.util.logging, on stdout. */
final class Log extends StreamHandler {
  private Log() {
    super(System.out, new SimpleFormatter());
  }

  @Override
  public void publish(LogRecord line) {
    super.publish(line);
    flush();
  }

  static void toStdout() {
    System.setProperty("java.util.logging.SimpleFormatter.format", "%4$s %3$s - %5$s%n");
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    root.addHandler(new Log());
    root.setLevel(Level.INFO);
  }
}
