package io.vigia.agent.instrument.logging;

import io.vigia.agent.telemetry.Counter;
import io.vigia.agent.telemetry.Family;
import org.jspecify.annotations.Nullable;

/**
 * Counts the records of one framework by level. All levels start at zero with the first record, so
 * that the first burst of errors is seen as a rise; a framework that is not used has no series.
 */
final class LevelCounters {
  private final Family<Counter> family;
  private final int[] floors;
  private final String[] names;
  private volatile Counter @Nullable [] counters;

  /**
   * Levels of the application's own count as the next one below.
   *
   * @param floors the framework's numbers of its levels, ascending
   * @param names the values of the label, in the same order
   */
  LevelCounters(Family<Counter> family, int[] floors, String... names) {
    this.family = family;
    this.floors = floors;
    this.names = names;
  }

  void count(int level) {
    Counter[] all = counters;
    if (all == null) {
      all = register();
      counters = all;
    }
    int i = floors.length - 1;
    while (i > 0 && level < floors[i]) {
      i--;
    }
    all[i].increment();
  }

  /** Idempotent: two threads may come here at once. */
  private Counter[] register() {
    Counter[] all = new Counter[names.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = family.with(names[i]);
    }
    return all;
  }
}
