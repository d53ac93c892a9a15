package io.vigia.agent.telemetry.statements;

/**
 * Buckets for durations from a microsecond to a quarter of an hour, four for each doubling: wide
 * enough that a few fit every statement, narrow enough that a quantile is right to an eighth.
 */
final class DurationBuckets {
  private static final int LEAST_EXPONENT = 10;
  private static final int MOST_EXPONENT = 40;
  private static final int STEPS = 4;

  /** The number of buckets; the first also takes what is shorter, the last what is longer. */
  static final int COUNT = (MOST_EXPONENT - LEAST_EXPONENT) * STEPS;

  private DurationBuckets() {}

  /** The bucket of a duration in nanoseconds. */
  static int of(long nanos) {
    int exponent = 63 - Long.numberOfLeadingZeros(nanos | 1);
    if (exponent < LEAST_EXPONENT) {
      return 0;
    }
    if (exponent >= MOST_EXPONENT) {
      return COUNT - 1;
    }
    int step = (int) (nanos >>> (exponent - 2)) & (STEPS - 1);
    return (exponent - LEAST_EXPONENT) * STEPS + step;
  }

  /**
   * The nanoseconds that a share {@code q} of the recordings did not exceed; 0 where there are
   * none.
   *
   * @param counts the recordings by bucket
   */
  static double quantile(long[] counts, double q) {
    long all = 0;
    for (long count : counts) {
      all += count;
    }
    long rank = (long) Math.ceil(all * q);
    long below = 0;
    for (int i = 0; i < COUNT; i++) {
      below += counts[i];
      if (below >= rank && counts[i] > 0) {
        return middle(i);
      }
    }
    return 0;
  }

  private static double middle(int bucket) {
    double step = Math.scalb(1.0, LEAST_EXPONENT + bucket / STEPS) / STEPS;
    return (STEPS + bucket % STEPS + 0.5) * step;
  }
}
