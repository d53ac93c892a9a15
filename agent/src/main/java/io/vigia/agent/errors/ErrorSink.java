package io.vigia.agent.errors;

/** Where errors go, beside the groups that the agent keeps itself. */
public interface ErrorSink {
  /** Takes none: no Sentry is configured. */
  ErrorSink OFF = report -> {};

  /** Called once, before the first report, on a thread that may take its time. */
  default void start() {}

  /**
   * Takes one; called by one thread of the agent's, for each error once. To return soon: meanwhile
   * errors wait, and are dropped where too many do.
   */
  void report(ErrorReport report);

  /**
   * The JVM ends, and no report comes any more: sends what it still has.
   *
   * @param nanos how long that may take at most
   */
  default void stop(long nanos) {}
}
