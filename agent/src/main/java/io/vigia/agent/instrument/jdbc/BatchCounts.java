package io.vigia.agent.instrument.jdbc;

/**
 * What a driver returns of a batch: an {@code int[]} or {@code long[]} of the rows that each of its
 * statements has changed, negative where that is not known.
 */
final class BatchCounts {
  private BatchCounts() {}

  /** The number of statements. */
  static int size(Object counts) {
    return counts instanceof int[] ? ((int[]) counts).length : ((long[]) counts).length;
  }

  /** The rows that are known to be changed. */
  static long rows(Object counts) {
    long rows = 0;
    if (counts instanceof int[]) {
      for (int count : (int[]) counts) {
        rows += Math.max(count, 0);
      }
    } else {
      for (long count : (long[]) counts) {
        rows += Math.max(count, 0);
      }
    }
    return rows;
  }
}
