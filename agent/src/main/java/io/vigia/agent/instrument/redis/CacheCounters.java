package io.vigia.agent.instrument.redis;

import io.vigia.agent.telemetry.Counter;
import io.vigia.agent.telemetry.Meters;

/** The hits, misses and puts of one database. */
final class CacheCounters {
  private final Counter hits;
  private final Counter misses;
  private final Counter puts;

  /**
   * @param name the value of the label {@code name}
   */
  CacheCounters(Meters meters, String name) {
    this(meters, "redis", name);
  }

  /**
   * @param cache the value of the label {@code cache}
   * @param name the value of the label {@code name}
   */
  CacheCounters(Meters meters, String cache, String name) {
    hits = meters.cacheGets.with(cache, name, "hit");
    misses = meters.cacheGets.with(cache, name, "miss");
    puts = meters.cachePuts.with(cache, name);
  }

  /** {@code asked} keys or fields were looked up, and {@code found} of them were there. */
  void lookedUp(int asked, int found) {
    if (found > 0) {
      hits.add(found);
    }
    if (asked > found) {
      misses.add(asked - found);
    }
  }

  /** So many values were stored. */
  void put(int values) {
    puts.add(values);
  }
}
