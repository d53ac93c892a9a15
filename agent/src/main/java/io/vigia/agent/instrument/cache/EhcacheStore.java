package io.vigia.agent.instrument.cache;

import io.vigia.agent.util.LibraryObject;

/**
 * Where a cache of Ehcache's has all its entries: the lowest of its tiers, whose evictions and size
 * are those of the cache.
 */
final class EhcacheStore {
  private static final int MAX_WRAPPED = 4;

  private EhcacheStore() {}

  static LibraryObject of(LibraryObject cache) {
    LibraryObject store = cache.field("store");
    for (int i = 0; i < MAX_WRAPPED; i++) {
      LibraryObject wrapped = store.field("delegate"); // of those that copy, load and write
      if (wrapped.raw() == null) {
        break;
      }
      store = wrapped;
    }
    LibraryObject lowest = store.field("authoritativeTier");
    return lowest.raw() == null ? store : lowest;
  }

  /** What of it tells of evictions; stands for null where that is unknown. */
  static LibraryObject evicting(LibraryObject cache) {
    LibraryObject store = of(cache);
    LibraryObject listener =
        store.field("mapEvictionListener"); // of tiers that are not on the heap
    return listener.raw() == null ? store : listener;
  }
}
