package io.vigia.agent.instrument.cache;

import io.vigia.agent.util.LibraryObject;

/**
 * Where a cache of Ehcache's has all its entries: the lowest of its tiers, whose evictions and size
 * are those of the cache.
 */
final class EhcacheStore {
  private EhcacheStore() {}

  static LibraryObject of(LibraryObject cache) {
    LibraryObject store = cache.field("store");
    LibraryObject written = store.field("delegate"); // that of a loader and writer, since 3.7
    LibraryObject inner = written.raw() == null ? store : written;
    LibraryObject lowest = inner.field("authoritativeTier");
    return lowest.raw() == null ? inner : lowest;
  }

  /** What of it tells of evictions; stands for null where that is unknown. */
  static LibraryObject evicting(LibraryObject cache) {
    LibraryObject store = of(cache);
    LibraryObject listener =
        store.field("mapEvictionListener"); // of tiers that are not on the heap
    return listener.raw() == null ? store : listener;
  }
}
