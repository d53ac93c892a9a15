package io.vigia.agent.telemetry;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * The values of one series in buckets, with their sum and a recent maximum: durations in
 * nanoseconds, which are told in seconds, or plain numbers. Recording allocates nothing and takes
 * no lock; a reader sees every recording that happened before.
 */
public final class Histogram {
  /** How many nanoseconds are one of what is told. */
  static final double SECONDS = TimeUnit.SECONDS.toNanos(1);

  /** What plain numbers are told in. */
  static final double ONES = 1;

  private final long[] bounds;
  private final double unit;
  private final LongAdder[] buckets;
  private final LongAdder sum = new LongAdder();
  private final RecentMax max = new RecentMax();

  /**
   * A histogram.
   *
   * @param bounds the upper bounds of the buckets, ascending; one more bucket is infinite
   * @param unit how many of what is recorded are one of what is told
   */
  Histogram(long[] bounds, double unit) {
    this.bounds = bounds;
    this.unit = unit;
    buckets = new LongAdder[bounds.length + 1];
    for (int i = 0; i < buckets.length; i++) {
      buckets[i] = new LongAdder();
    }
  }

  /** A histogram that keeps the number of durations, their sum and maximum only. */
  public static Histogram withoutBuckets() {
    return new Histogram(new long[0], SECONDS);
  }

  /** Records one value, a duration in nanoseconds; a negative one counts as zero. */
  public void record(long value) {
    recordAt(System.nanoTime(), value);
  }

  /** Records the time from {@code start} to {@code end}, both of {@link System#nanoTime}. */
  public void record(long start, long end) {
    recordAt(end, end - start);
  }

  private void recordAt(long now, long recorded) {
    long value = Math.max(recorded, 0);
    int i = 0;
    while (i < bounds.length && value > bounds[i]) {
      i++;
    }
    buckets[i].increment();
    sum.add(value);
    max.record(value, RecentMax.minute(now));
  }

  /** The number of recordings in each bucket, the infinite one last; not cumulative. */
  public long[] counts() {
    long[] counts = new long[buckets.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = buckets[i].sum();
    }
    return counts;
  }

  /** The number of recordings. */
  public long count() {
    long count = 0;
    for (LongAdder bucket : buckets) {
      count += bucket.sum();
    }
    return count;
  }

  /** The sum of what was recorded; of durations in seconds. */
  public double sum() {
    return sum.sum() / unit;
  }

  /** The largest of the last two to three minutes, 0 where there was none; durations in seconds. */
  public double max() {
    return max.get() / unit;
  }

  static double seconds(long nanos) {
    return nanos / SECONDS;
  }
}
