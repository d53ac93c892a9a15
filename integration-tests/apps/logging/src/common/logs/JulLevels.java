package logs;

/** The levels of java.util.logging, as most facades see them. */
final class JulLevels {
  private JulLevels() {}

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

  /** What a record of a level is counted as; {@code trace.as} says what a facade makes of TRACE. */
  static String counted(Level level) {
    String name = of(level).getName().toLowerCase();
    return "jul." + (level == Level.TRACE ? System.getProperty("trace.as", name) : name);
  }
}
