package io.vigia.agent.logs;

/** What waits to be written as a line. */
abstract class Entry {
  /** How many characters take up one place in the queue. */
  private static final int PLACE = 4096;

  /** How severe it is, on the scale of {@code LogHook}: what is severe is dropped last. */
  abstract int severity();

  /** Roughly how many characters it keeps. */
  abstract int weight();

  /** How many places it takes in the queue: most take one. */
  int places() {
    return 1 + weight() / PLACE;
  }
}
