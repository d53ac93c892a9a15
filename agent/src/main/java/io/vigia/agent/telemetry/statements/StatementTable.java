package io.vigia.agent.telemetry.statements;

import io.vigia.agent.telemetry.Family;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The entries of the statements used last. Where there is no place for one more, a tenth of them
 * goes, those whose last use is longest ago, into the entry of all others: evicting one by one
 * would make each new text as dear as a look at all of them.
 */
final class StatementTable {
  /** That of all others is one of them. */
  static final int LIMIT = 500;

  private static final int EVICTED_AT_ONCE = LIMIT / 10;

  final StatementStats others =
      new StatementStats(Family.OTHER, Family.OTHER, Family.OTHER, Family.OTHER, 0, null);

  private final ConcurrentMap<Key, StatementStats> entries = new ConcurrentHashMap<>();
  private final AtomicInteger places = new AtomicInteger(LIMIT - 1);
  private final AtomicInteger ids = new AtomicInteger();
  private final AtomicBoolean evicting = new AtomicBoolean();

  /** The entry of a statement; {@link #others} where it has none while a place is looked for. */
  StatementStats of(String system, String namespace, String operation, String text) {
    Key key = new Key(system, namespace, text);
    StatementStats found = entries.get(key);
    if (found != null) {
      return found;
    }
    if (!takePlace()) {
      evict();
      if (!takePlace()) {
        return others;
      }
    }
    StatementStats made =
        new StatementStats(system, namespace, operation, text, ids.incrementAndGet(), others);
    StatementStats first = entries.putIfAbsent(key, made);
    if (first != null) {
      places.incrementAndGet();
      return first;
    }
    return made;
  }

  /** What they had come to, those without any execution left out. */
  List<StatementSummary> summaries() {
    List<StatementSummary> all = new ArrayList<>();
    add(others, all);
    entries.values().forEach(entry -> add(entry, all));
    return all;
  }

  private static void add(StatementStats entry, List<StatementSummary> all) {
    StatementSummary summary = entry.summary();
    if (summary != null && summary.count > 0) {
      all.add(summary);
    }
  }

  private boolean takePlace() {
    int free = places.get();
    while (free > 0) {
      if (places.compareAndSet(free, free - 1)) {
        return true;
      }
      free = places.get();
    }
    return false;
  }

  /** One thread does; the others do not wait for it. */
  private void evict() {
    if (evicting.compareAndSet(false, true)) {
      try {
        evictOldest();
      } finally {
        evicting.set(false);
      }
    }
  }

  private void evictOldest() {
    List<Key> keys = new ArrayList<>(entries.keySet());
    long now = System.nanoTime();
    // Read once: other threads go on using the entries while the ages are compared.
    long[] ages = new long[keys.size()];
    for (int i = 0; i < ages.length; i++) {
      StatementStats entry = entries.get(keys.get(i));
      ages[i] = entry == null ? Long.MIN_VALUE : entry.age(now);
    }
    long[] sorted = ages.clone();
    Arrays.sort(sorted);
    long oldest = sorted[Math.max(sorted.length - EVICTED_AT_ONCE, 0)];
    int left = EVICTED_AT_ONCE;
    for (int i = 0; i < ages.length && left > 0; i++) {
      if (ages[i] >= oldest) {
        StatementStats entry = entries.remove(keys.get(i));
        if (entry != null) {
          entry.evict();
          places.incrementAndGet();
          left--;
        }
      }
    }
  }

  /** A statement on a database. */
  private static final class Key {
    private final String system;
    private final String namespace;
    private final String text;

    Key(String system, String namespace, String text) {
      this.system = system;
      this.namespace = namespace;
      this.text = text;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key
          && text.equals(((Key) other).text)
          && namespace.equals(((Key) other).namespace)
          && system.equals(((Key) other).system);
    }

    @Override
    public int hashCode() {
      return Objects.hash(text, namespace, system);
    }
  }
}
