package io.vigia.agent.instrument.logging;

import io.vigia.agent.telemetry.Counter;
import io.vigia.agent.telemetry.Family;
import io.vigia.bootstrap.LogHook;
import org.jspecify.annotations.Nullable;

/**
 * The levels of one framework: counts its records, and says what a level is on the scale of all.
 * Levels of the application's own are as the next one below.
 */
final class LevelScale {
  private final Family<Counter> family;
  private final int[] floors;
  private final int[] severities;
  private final String[] labels;
  private volatile Counter @Nullable [] counters;

  /**
   * @param floors the framework's numbers of its levels, ascending
   * @param severities of these levels, on the scale of {@link LogHook}
   * @param labels the values of the label, in the same order
   */
  LevelScale(Family<Counter> family, int[] floors, int[] severities, String... labels) {
    this.family = family;
    this.floors = floors;
    this.severities = severities;
    this.labels = labels;
  }

  /**
   * Counts a record. All levels start at zero with the first one, so that the first burst of errors
   * is seen as a rise; a framework that is not used has no series.
   */
  void count(int level) {
    Counter[] all = counters;
    if (all == null) {
      all = register();
      counters = all;
    }
    all[index(level)].increment();
  }

  int severity(int level) {
    return severities[index(level)];
  }

  /**
   * What is written for a level: that of its severity, or its name where it is the application's.
   */
  String text(int level, String name) {
    int i = index(level);
    if (floors[i] != level) {
      return name;
    }
    switch (severities[i]) {
      case LogHook.TRACE:
        return "TRACE";
      case LogHook.DEBUG:
        return "DEBUG";
      case LogHook.INFO:
        return "INFO";
      case LogHook.WARN:
        return "WARN";
      case LogHook.ERROR:
        return "ERROR";
      default:
        return name;
    }
  }

  private int index(int level) {
    int i = floors.length - 1;
    while (i > 0 && level < floors[i]) {
      i--;
    }
    return i;
  }

  /** Idempotent: two threads may come here at once. */
  private Counter[] register() {
    Counter[] all = new Counter[labels.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = family.with(labels[i]);
    }
    return all;
  }
}
