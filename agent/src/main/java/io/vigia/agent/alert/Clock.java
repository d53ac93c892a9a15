package io.vigia.agent.alert;

/** The time, which tests make themselves. */
public interface Clock {
  /** That of the machine. */
  Clock SYSTEM =
      new Clock() {
        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        public long millis() {
          return System.currentTimeMillis();
        }
      };

  /** Nanoseconds from some origin, which only go forward: durations and windows are made of it. */
  long nanos();

  /** Milliseconds since 1970, which may leap: only ever shown to people. */
  long millis();
}
