package logs;

import java.util.logging.Logger;

/** java.util.logging. */
final class Api {
  /** The agent waits for the log manager that the command line names. */
  Api() {
    Logger.getLogger("ready");
  }

  void log(String name, Level level, String message, Throwable thrown) {
    if (thrown == null && message.endsWith("with a key")) {
      Logger.getLogger(name).log(JulLevels.of(level), message.replace("with a", "with {0}"), "a");
    } else {
      Logger.getLogger(name).log(JulLevels.of(level), message, thrown);
    }
  }
}
