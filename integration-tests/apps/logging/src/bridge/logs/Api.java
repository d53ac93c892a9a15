package logs;

import java.util.logging.Handler;
import java.util.logging.Logger;

/** java.util.logging, with a handler that is a bridge to another framework. */
final class Api {
  private static final Logger ROOT = Logger.getLogger("");

  Api() throws Exception {
    for (Handler handler : ROOT.getHandlers()) {
      ROOT.removeHandler(handler);
    }
    Handler bridge =
        (Handler) Class.forName(System.getProperty("bridge")).getConstructor().newInstance();
    ROOT.addHandler(bridge);
    ROOT.setLevel(java.util.logging.Level.ALL);
    // The JDK has its own to say.
    Logger jdk = Logger.getLogger("sun");
    jdk.setLevel(java.util.logging.Level.INFO);
    held = new Logger[] {jdk, Logger.getLogger("com.sun"), Logger.getLogger("jdk")};
    held[1].setLevel(java.util.logging.Level.INFO);
    held[2].setLevel(java.util.logging.Level.INFO);
  }

  private final Logger[] held;

  void log(String name, Level level, String message, Throwable thrown) {
    Logger.getLogger(name).log(JulLevels.of(level), message, thrown);
  }
}
