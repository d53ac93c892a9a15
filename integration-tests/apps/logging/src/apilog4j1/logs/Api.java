package logs;

import org.apache.log4j.Logger;
import org.apache.log4j.Priority;

/** Log4j 1, or who brings its types. */
final class Api {
  void log(String name, Level level, String message, Throwable thrown) {
    Priority priority = org.apache.log4j.Level.toLevel(level.name());
    Logger.getLogger(name).log(priority, message, thrown);
  }
}
