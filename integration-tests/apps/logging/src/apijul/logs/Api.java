package logs;

import java.util.logging.Logger;

/** java.util.logging. */
final class Api {
  void log(String name, Level level, String message, Throwable thrown) {
    if (thrown == null && message.endsWith("with a key")) {
      Logger.getLogger(name).log(of(level), message.replace("with a", "with {0}"), "a");
    } else {
      Logger.getLogger(name).log(of(level), message, thrown);
    }
  }

  static java.util.logging.Level of(Level level) {
    switch (level) {
      case TRACE:
        return java.util.logging.Level.FINEST;
      case DEBUG:
        return java.util.logging.Level.FINE;
      case INFO:
        return java.util.logging.Level.INFO;
      case WARN:
        return java.util.logging.Level.WARNING;
      default:
        return java.util.logging.Level.SEVERE;
    }
  }
}
