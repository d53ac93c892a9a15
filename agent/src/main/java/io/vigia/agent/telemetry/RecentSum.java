package io.vigia.agent.telemetry;

/** The sum of what was added in the last four to five minutes: one slot a minute. */
final class RecentSum {
  static final int MINUTES = 5;

  private final long[] minutes = new long[MINUTES];
  private final long[] sums = new long[MINUTES];

  synchronized void add(long value, long minute) {
    int slot = (int) Math.floorMod(minute, (long) MINUTES);
    if (minutes[slot] != minute) {
      minutes[slot] = minute;
      sums[slot] = 0;
    }
    sums[slot] += value;
  }

  /**
   * The sum now.
   *
   * @param minute of {@link RecentMax#minute}
   */
  synchronized long get(long minute) {
    long sum = 0;
    for (int i = 0; i < MINUTES; i++) {
      long age = minute - minutes[i];
      sum += age >= 0 && age < MINUTES ? sums[i] : 0;
    }
    return sum;
  }
}
