package io.vigia.agent.telemetry;

/** Where requests go whose trace is recorded. */
public interface TransactionSink {
  /** Takes none. */
  TransactionSink OFF = request -> {};

  /** Takes one, on the thread that has ended it: to return at once. */
  void take(FinishedRequest request);
}
