package io.vigia.agent.logs;

/** Where log records go. */
public interface LogSink {
  /** Takes none: no file is configured. */
  LogSink OFF =
      new LogSink() {
        @Override
        public boolean wants(int severity) {
          return false;
        }

        @Override
        public void take(LogRecord record) {}
      };

  /** Whether records of this severity are taken, on the scale of {@code LogHook}. */
  boolean wants(int severity);

  /** Takes one; returns at once and never throws. */
  void take(LogRecord record);
}
