package io.vigia.agent.telemetry;

import java.util.concurrent.atomic.LongAdder;

/** One series that only goes up. */
public final class Counter {
  private final LongAdder count = new LongAdder();

  Counter() {}

  public void increment() {
    count.increment();
  }

  public void add(long amount) {
    count.add(amount);
  }

  public long count() {
    return count.sum();
  }
}
