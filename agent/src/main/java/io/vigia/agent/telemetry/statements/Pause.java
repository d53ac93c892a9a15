package io.vigia.agent.telemetry.statements;

import java.util.concurrent.atomic.AtomicLong;

/** Lets something pass at most once in a time, whatever threads ask. */
final class Pause {
  private final long nanos;
  private final AtomicLong last;

  Pause(long nanos) {
    this.nanos = nanos;
    last = new AtomicLong(System.nanoTime() - nanos);
  }

  /** True where it may pass at {@code now}, by the nano clock. */
  boolean isOver(long now) {
    long before = last.get();
    return now - before >= nanos && last.compareAndSet(before, now);
  }
}
