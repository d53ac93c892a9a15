package logs;

/**
 * A logging framework, configured for the scenarios in the working folder. {@code Own} is the one
 * that a JVM has.
 *
 * <p>Loggers: {@code text} writes a file with each layout, {@code queue} through an asynchronous
 * appender, {@code twice.child} has an appender that its parent has, too, {@code strict} has level
 * WARN and a filter that refuses what says so, {@code console} and {@code console.queue} write to
 * the console. Files whose names begin with {@code text} are lines for people, with {@code same}
 * other text, with {@code json} JSON, with {@code context} what an appender sees of the context.
 */
interface Framework {
  /** Configures it. */
  void start() throws Exception;

  /** Puts a key into the thread's context map, where there is one. */
  void put(String key, String value);

  /** Empties the thread's context map. */
  void clear();

  /** The thread's context map as text; the same where it is empty and where it is not there. */
  String context();

  /** Whether its loggers have filters; where they have not, the appenders refuse. */
  boolean hasLoggerFilters();

  /** What is to be counted of a record: {@code family.level}. */
  String counted(Level level);
}
