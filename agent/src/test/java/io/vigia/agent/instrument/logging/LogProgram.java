package io.vigia.agent.instrument.logging;

/** An application's use of one logging library. */
public interface LogProgram {
  /** Logs at level INFO, to two synchronous appenders and an asynchronous one. */
  void log(String message, Throwable thrown);

  /** Puts a key into the thread's context map. */
  void put(String key, String value);

  /** The thread's context map as text. */
  String contextMap();

  /** What an appender of the pattern has written so far; the asynchronous one is drained first. */
  String written(boolean asynchronous);
}
