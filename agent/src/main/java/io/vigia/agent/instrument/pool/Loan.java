package io.vigia.agent.instrument.pool;

/** Since when an entry of a pool is lent; attached to it and used for every time that it is. */
final class Loan {
  private long since;

  void begin(long now) {
    since = now;
  }

  /** When it began, and 0 where it did not; 0 from here on. */
  long end() {
    long began = since;
    since = 0;
    return began;
  }
}
