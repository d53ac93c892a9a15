package io.vigia.agent.errors;

/** How often something happened in each of the last {@value #COUNT} minutes. */
final class Minutes {
  static final int COUNT = 60;

  private final int[] counts = new int[COUNT];

  /** The last that was counted in, in minutes since the epoch. */
  private long last;

  /** It happened in this minute since the epoch. */
  void add(long minute) {
    if (minute > last) {
      clear(minute);
      last = minute;
    }
    if (minute > last - COUNT) {
      counts[(int) (minute % COUNT)]++;
    }
  }

  private void clear(long until) {
    for (long minute = Math.max(last + 1, until - COUNT + 1); minute <= until; minute++) {
      counts[(int) (minute % COUNT)] = 0;
    }
  }

  /** One count a minute up to {@code now}, the oldest first. */
  int[] until(long now) {
    int[] told = new int[COUNT];
    for (int i = 0; i < COUNT; i++) {
      long minute = now - COUNT + 1 + i;
      if (minute <= last && minute > last - COUNT) {
        told[i] = counts[(int) (minute % COUNT)];
      }
    }
    return told;
  }
}
