package io.vigia.agent.logs;

import io.vigia.agent.telemetry.Counter;
import io.vigia.agent.util.Log;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what found no place in the queue, and says so once a minute at most. */
final class Overflow {
  private static final long QUIET_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final Counter dropped;
  private final AtomicLong count = new AtomicLong();
  private long told;
  private long toldAt = System.nanoTime() - QUIET_NANOS;

  Overflow(Counter dropped) {
    this.dropped = dropped;
  }

  void dropped() {
    dropped.increment();
    count.incrementAndGet();
  }

  /** Of the writer's thread only. */
  void tell() {
    long now = count.get();
    if (now != told && System.nanoTime() - toldAt >= QUIET_NANOS) {
      Log.warn("log lines come faster than they can be written; dropped: " + (now - told));
      told = now;
      toldAt = System.nanoTime();
    }
  }
}
