package io.vigia.agent.telemetry;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * The durations of one series in buckets, with their sum and a recent maximum. Recording allocates
 * nothing and takes no lock; a reader sees every recording that happened before.
 */
public final class Histogram {
  private final long[] bounds;
  private final LongAdder[] buckets;
  private final LongAdder sum = new LongAdder();
  private final RecentMax max = new RecentMax();

  /** A histogram with these upper bounds in nanoseconds, ascending; one more bucket is infinite. */
  Histogram(long[] bounds) {
    this.bounds = bounds;
    buckets = new LongAdder[bounds.length + 1];
    for (int i = 0; i < buckets.length; i++) {
      buckets[i] = new LongAdder();
    }
  }

  /** A histogram that keeps the number of durations, their sum and maximum only. */
  public static Histogram withoutBuckets() {
    return new Histogram(new long[0]);
  }

  /** Records one duration in nanoseconds; a negative one counts as zero. */
  public void record(long nanos) {
    recordAt(System.nanoTime(), nanos);
  }

  /** Records the time from {@code start} to {@code end}, both of {@link System#nanoTime}. */
  public void record(long start, long end) {
    recordAt(end, end - start);
  }

  private void recordAt(long now, long nanos) {
    long value = Math.max(nanos, 0);
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

  /** The sum of the recorded durations in seconds. */
  public double sumSeconds() {
    return seconds(sum.sum());
  }

  /** The longest of the last two to three minutes, in seconds; 0 where there was none. */
  public double maxSeconds() {
    return seconds(max.get());
  }

  static double seconds(long nanos) {
    return nanos / (double) TimeUnit.SECONDS.toNanos(1);
  }
}
