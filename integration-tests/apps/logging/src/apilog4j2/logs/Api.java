package logs;

import org.apache.logging.log4j.LogManager;

/** Log4j 2. */
final class Api {
  void log(String name, Level level, String message, Throwable thrown) {
    org.apache.logging.log4j.Level its = org.apache.logging.log4j.Level.valueOf(level.name());
    LogManager.getLogger(name).log(its, message, thrown);
  }
}
