package logs;

/**
 * The levels of java.util.logging, as most facades and bridges see them; {@code trace.as} is the
 * one that others take for TRACE.
 */
final class JulLevels {
  private JulLevels() {}

  static java.util.logging.Level of(Level level) {
    switch (level) {
      case TRACE:
        return java.util.logging.Level.parse(System.getProperty("trace.as", "FINEST"));
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

  /** What a record of a level is counted as. */
  static String counted(Level level) {
    return "jul." + of(level).getName().toLowerCase();
  }
}
