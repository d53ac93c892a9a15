package logs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** SLF4J. */
final class Api {
  void log(String name, Level level, String message, Throwable thrown) {
    Logger logger = LoggerFactory.getLogger(name);
    switch (level) {
      case TRACE:
        logger.trace(message, thrown);
        break;
      case DEBUG:
        logger.debug(message, thrown);
        break;
      case INFO:
        logger.info(message, thrown);
        break;
      case WARN:
        logger.warn(message, thrown);
        break;
      default:
        logger.error(message, thrown);
    }
  }
}
