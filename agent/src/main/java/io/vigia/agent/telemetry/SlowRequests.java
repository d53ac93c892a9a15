package io.vigia.agent.telemetry;

import java.util.concurrent.atomic.LongAdder;

/**
 * How many requests took longer than a limit, and than a lower one: what the alert on latency asks,
 * whose limit need not be a bound of the buckets.
 */
public final class SlowRequests {
  private final LongAdder above = new LongAdder();
  private final LongAdder aboveLower = new LongAdder();
  private volatile long limit = Long.MAX_VALUE;
  private volatile long lowerLimit = Long.MAX_VALUE;

  SlowRequests() {}

  /** Counts from here on those above these times in nanoseconds. */
  public void countAbove(long newLimit, long newLowerLimit) {
    limit = newLimit;
    lowerLimit = newLowerLimit;
  }

  /** A request took so many nanoseconds. */
  public void record(long nanos) {
    if (nanos > lowerLimit) {
      aboveLower.increment();
      if (nanos > limit) {
        above.increment();
      }
    }
  }

  public long above() {
    return above.sum();
  }

  public long aboveLower() {
    return aboveLower.sum();
  }
}
