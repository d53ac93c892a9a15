package redis;

import java.util.Map;
import org.springframework.data.redis.cache.RedisCacheWriter;

/** Spring Cache with a lock in Redis, which is no entry of the cache. */
final class LockScripts {
  private LockScripts() {}

  static void addTo(Map<String, Script> scripts) {
    scripts.put("spring-cache-locked", LockScripts::locked);
  }

  private static void locked(Session session) throws Exception {
    try (Caches caches =
        new Caches(session, 0, RedisCacheWriter::lockingRedisCacheWriter, it -> it)) {
      CacheScripts.play(caches, "locked");
      // What is written later than the call has no name.
      int later = ((SpringClient) session.client).writesLater() ? 2 : 0;
      caches.told.cache("locked", 3, 2, 3 - later);
      caches.told.cache("0", 0, 0, later);
    }
  }
}
