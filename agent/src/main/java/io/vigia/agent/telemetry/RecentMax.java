package io.vigia.agent.telemetry;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The largest value of the last two to three minutes: one slot a minute, three of them, so that a
 * scraper that comes once a minute misses none.
 */
final class RecentMax {
  private static final int SLOTS = 3;

  /** Of slot i: the minute it belongs to at 2i, its largest value at 2i + 1. */
  private final AtomicLongArray slots = new AtomicLongArray(2 * SLOTS);

  RecentMax() {
    for (int i = 0; i < SLOTS; i++) {
      slots.set(2 * i, Long.MIN_VALUE);
    }
  }

  void record(long value, long minute) {
    int slot = 2 * (int) Math.floorMod(minute, (long) SLOTS);
    long seen = slots.get(slot);
    if (seen != minute && slots.compareAndSet(slot, seen, minute)) {
      slots.set(slot + 1, 0);
    }
    long largest = slots.get(slot + 1);
    while (value > largest && !slots.compareAndSet(slot + 1, largest, value)) {
      largest = slots.get(slot + 1);
    }
  }

  long get() {
    return get(minute(System.nanoTime()));
  }

  long get(long minute) {
    long largest = 0;
    for (int i = 0; i < SLOTS; i++) {
      if (minute - slots.get(2 * i) < SLOTS && slots.get(2 * i) != Long.MIN_VALUE) {
        largest = Math.max(largest, slots.get(2 * i + 1));
      }
    }
    return largest;
  }

<<<<<<< HEAD
  /** The minute of a time of {@link System#nanoTime()}. */
=======
>>>>>>> redis
  static long minute(long nanoTime) {
    return TimeUnit.NANOSECONDS.toMinutes(nanoTime);
  }
}
