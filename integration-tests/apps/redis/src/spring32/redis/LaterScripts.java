package redis;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.cache.Cache;
import org.springframework.data.redis.cache.BatchStrategies;
import org.springframework.data.redis.cache.RedisCacheWriter;
import org.springframework.data.redis.cache.RedisCacheWriter.TtlFunction;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/** Spring Cache for methods that return futures, which asks Redis through reactive connections. */
final class LaterScripts {
  private LaterScripts() {}

  static void addTo(Map<String, Script> scripts) {
    scripts.put("spring-cache-later", LaterScripts::later);
    scripts.put("spring-cache-later-locked", LaterScripts::locked);
  }

  private static void later(Session session) throws Exception {
    try (Caches caches = new Caches(session)) {
      play(caches, "later");
      caches.told.cache("later", 1, 2, 1);
    }
  }

  /** Sent on other threads, once the lock is known to be there: all of it without a name. */
  private static void locked(Session session) throws Exception {
    try (Caches caches = new Caches(session, 0, LaterScripts::patient, it -> it)) {
      play(caches, "later-locked");
      // It asks three times for the lock, which is not there.
      caches.told.cache("0", 1, 2 + 3, 1);
    }
  }

  /** One that asks for the lock once, even of a server that is slow to answer. */
  private static RedisCacheWriter patient(RedisConnectionFactory factory) {
    return RedisCacheWriter.lockingRedisCacheWriter(
        factory, Duration.ofMinutes(1), TtlFunction.persistent(), BatchStrategies.keys());
  }

  private static void play(Caches caches, String name) throws Exception {
    Cache cache = caches.cache(name);
    Check.equal(null, get(cache.retrieve("mug")));
    CompletableFuture<String> price =
        cache.retrieve("mug", () -> CompletableFuture.supplyAsync(() -> "5"));
    Check.equal("5", get(price));
    caches.told.await(name + "::mug", true);
    Check.equal("5", get(cache.retrieve("mug", () -> CompletableFuture.completedFuture("6"))));
    caches.told.account();
  }

  private static Object get(CompletableFuture<?> future) throws Exception {
    return future == null ? null : future.get(5, TimeUnit.SECONDS);
  }
}
