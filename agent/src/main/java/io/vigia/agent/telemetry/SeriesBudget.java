package io.vigia.agent.telemetry;

import io.vigia.agent.util.Log;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/**
 * The number of samples that all meters together may print. What does not fit goes to the series
 * whose labels are all {@link Family#OTHER}, so that totals stay right; how often is counted by
 * meter.
 */
final class SeriesBudget {
  private final int limit;
  private final AtomicInteger granted = new AtomicInteger();
  private final Map<String, Counter> overflows = new ConcurrentHashMap<>();

  SeriesBudget(int limit) {
    this.limit = limit;
  }

  /** True where a new series of {@code meter} with this many samples may be made. */
  boolean grant(String meter, int samples) {
    if (granted.get() + samples <= limit && granted.addAndGet(samples) <= limit) {
      return true;
    }
    overflowed(meter, "more than " + limit + " samples in all");
    return false;
  }

  /** Counts a value that became {@link Family#OTHER}; the first of a meter is logged. */
  void overflowed(String meter, String why) {
    Counter counter = overflows.get(meter);
    if (counter == null) {
      counter = overflows.computeIfAbsent(meter, m -> new Counter());
      Log.warn(meter + ": " + why + "; further label values are " + Family.OTHER);
    }
    counter.increment();
  }

  void forEach(BiConsumer<String, Counter> reader) {
    overflows.forEach(reader);
  }
}
