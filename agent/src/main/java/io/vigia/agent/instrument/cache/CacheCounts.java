package io.vigia.agent.instrument.cache;

import io.vigia.agent.telemetry.Counter;
import io.vigia.agent.telemetry.Meters;
import org.jspecify.annotations.Nullable;

/** What one cache has come to; attached to it and to its parts. Holds nothing of it. */
final class CacheCounts {
  /** Of what is not to be counted. */
  static final CacheCounts NONE = new CacheCounts(new Series(null, "", ""));

  private final Series first;

  /** Null also where a thread does not see it yet: then it counts for the first. */
  private volatile @Nullable Series renamed;

  private CacheCounts(Series first) {
    this.first = first;
  }

  /**
   * @param cache the value of the label {@code cache}
   * @param name that of {@code name}, as far as it is known
   */
  CacheCounts(Meters meters, String cache, String name) {
    this(new Series(meters, cache, name));
  }

  /** What is counted from here on is of a cache of this name. */
  void rename(String name) {
    Series before = series();
    if (before.meters != null && !before.name.equals(name)) {
      renamed = new Series(before.meters, before.cache, name);
    }
  }

  /** The values of the labels {@code cache} and {@code name}; null where nothing is counted. */
  String @Nullable [] labels() {
    Series of = series();
    return of.meters == null ? null : new String[] {of.cache, of.admitted(of.meters)};
  }

  private Series series() {
    Series now = renamed;
    return now == null ? first : now;
  }

  void hits(long number) {
    Counters counters = series().counters();
    if (counters != null && number > 0) {
      counters.hits.add(number);
    }
  }

  void misses(long number) {
    Counters counters = series().counters();
    if (counters != null && number > 0) {
      counters.misses.add(number);
    }
  }

  void puts(long number) {
    Counters counters = series().counters();
    if (counters != null && number > 0) {
      counters.puts.add(number);
    }
  }

  void evictions(long number) {
    Counters counters = series().counters();
    if (counters != null && number > 0) {
      counters.evictions.add(number);
    }
  }

  /**
   * The series of a name, which are made when something is counted: caches may get their names
   * late.
   */
  private static final class Series {
    final @Nullable Meters meters;
    final String cache;
    final String name;

    /** Two threads may both make them: they are the same. */
    private @Nullable Counters counters;

    Series(@Nullable Meters meters, String cache, String name) {
      this.meters = meters;
      this.cache = cache;
      this.name = name;
    }

    @Nullable Counters counters() {
      Counters made = counters;
      if (made == null && meters != null) {
        made = new Counters(meters, cache, admitted(meters));
        counters = made;
      }
      return made;
    }

    String admitted(Meters meters) {
      return meters.cacheNames.admit(name);
    }
  }

  private static final class Counters {
    final Counter hits;
    final Counter misses;
    final Counter puts;
    final Counter evictions;

    Counters(Meters meters, String cache, String name) {
      hits = meters.cacheGets.with(cache, name, "hit");
      misses = meters.cacheGets.with(cache, name, "miss");
      puts = meters.cachePuts.with(cache, name);
      evictions = meters.cacheEvictions.with(cache, name);
    }
  }
}
