package io.vigia.agent.telemetry;

/** Where exceptions that escaped from a request go. */
public interface ErrorSink {
  /** Takes none: no Sentry is configured. */
  ErrorSink OFF = (thrown, request, trace) -> {};

  /** Begins to send what was taken so far, and what will be. */
  default void start() {}

  /**
   * Takes one; returns at once and never throws.
   *
   * @param request the method and route of the request, for example {@code GET /items/*}
   */
  void report(Throwable thrown, String request, TraceContext trace);
}
