package logs;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** Commons Logging, whoever brings its types. */
final class Api {
  void log(String name, Level level, String message, Throwable thrown) {
    Log logger = LogFactory.getLog(name);
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
