package redis;

import java.util.Map;
import org.springframework.cache.Cache;
import org.springframework.data.redis.cache.CacheStatistics;
import org.springframework.data.redis.cache.RedisCache;
import org.springframework.data.redis.cache.RedisCacheManager.RedisCacheManagerBuilder;
import org.springframework.data.redis.cache.RedisCacheWriter;

/** Spring's own statistics, which say the same. */
final class StatisticsScripts {
  private StatisticsScripts() {}

  static void addTo(Map<String, Script> scripts) {
    scripts.put("spring-cache-statistics", StatisticsScripts::statistics);
  }

  private static void statistics(Session session) throws Exception {
    try (Caches caches =
        new Caches(
            session,
            0,
            RedisCacheWriter::nonLockingRedisCacheWriter,
            RedisCacheManagerBuilder::enableStatistics)) {
      Cache cache = caches.cache("counted");
      cache.get("mug");
      cache.put("mug", "blue");
      caches.await("counted", "mug", true);
      cache.get("mug");
      cache.get("mug");
      cache.evict("mug");
      caches.await("counted", "mug", false);
      caches.told.account();
      CacheStatistics own = ((RedisCache) cache).getStatistics();
      Check.equal(3, own.getGets());
      Check.equal(2, own.getHits());
      caches.told.cache("counted", own.getHits(), own.getMisses(), own.getPuts());
    }
  }
}
