package caches;

import org.ehcache.CacheManager;
import org.ehcache.config.builders.CacheManagerBuilder;

/** Ehcache has no statistics of its own yet. */
final class Truth {
  CacheManagerBuilder<CacheManager> builder(CacheManagerBuilder<CacheManager> builder) {
    return builder;
  }

  void check(String cache, long hits, long misses, long puts) {}
}
