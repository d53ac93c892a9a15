package caches;

import org.ehcache.CacheManager;
import org.ehcache.config.builders.CacheManagerBuilder;
import org.ehcache.core.internal.statistics.DefaultStatisticsService;
import org.ehcache.core.statistics.CacheStatistics;

/** What Ehcache's own statistics say. */
final class Truth {
  private final DefaultStatisticsService service = new DefaultStatisticsService();

  CacheManagerBuilder<CacheManager> builder(CacheManagerBuilder<CacheManager> builder) {
    return builder.using(service);
  }

  void check(String cache, long hits, long misses, long puts) {
    CacheStatistics statistics = service.getCacheStatistics(cache);
    Check.equal(hits, statistics.getCacheHits());
    Check.equal(misses, statistics.getCacheMisses());
    Check.equal(puts, statistics.getCachePuts());
  }
}
