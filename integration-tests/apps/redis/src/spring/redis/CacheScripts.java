package redis;

import java.util.Arrays;
import java.util.Map;
import org.springframework.cache.Cache;
import org.springframework.data.redis.cache.RedisCache;
import org.springframework.data.redis.cache.RedisCacheManager.RedisCacheManagerBuilder;
import org.springframework.data.redis.cache.RedisCacheWriter;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Spring Cache: what is looked up and put has the name of the cache. */
final class CacheScripts {
  private CacheScripts() {}

  static void addTo(Map<String, Script> scripts) {
    scripts.put("spring-cache", CacheScripts::cache);
    scripts.put("spring-cache-expiring", CacheScripts::expiring);
    scripts.put("spring-cache-annotated", CacheScripts::annotated);
    scripts.put("spring-cache-sync", CacheScripts::sync);
    scripts.put("spring-cache-cluster", CacheScripts::cluster);
    scripts.put("spring-cache-failing", CacheScripts::failing);
    scripts.put("spring-cache-transaction", CacheScripts::transaction);
  }

  private static void cache(Session session) throws Exception {
    try (Caches caches = new Caches(session)) {
      play(caches, "plain");
      caches.told.cache("plain", 3, 2, 3);
    }
  }

  /** In another database. */
  private static void expiring(Session session) throws Exception {
    try (Caches caches =
        new Caches(session, 3, RedisCacheWriter::nonLockingRedisCacheWriter, Caches::expiring)) {
      play(caches, "expiring");
      caches.told.cache("expiring", 3, 2, 3);
    }
  }

  /** What a cache can be asked for, with and without a lock. */
  static void play(Caches caches, String name) throws Exception {
    Cache cache = caches.cache(name);
    Check.equal(null, cache.get("mug"));
    cache.put("mug", "blue");
    caches.await(name, "mug", true);
    Check.equal("blue", cache.get("mug").get());
    Check.equal("blue", cache.putIfAbsent("mug", "red").get());
    Check.equal(null, cache.putIfAbsent("cup", "red"));
    cache.put("none", null);
    caches.await(name, "none", true);
    Check.equal(null, cache.get("none").get());
    cache.evict("mug");
    caches.await(name, "mug", false);
    Check.equal(null, cache.get("mug"));
    cache.clear();
    caches.await(name, "none", false);
    caches.await(name, "cup", false);
    caches.told.await(name + "~lock", false);
    caches.told.account();
  }

  private static void annotated(Session session) throws Exception {
    try (Caches caches = new Caches(session)) {
      Shop shop = CachedShop.behindProxy(caches);
      for (String article : Arrays.asList("mug", "none")) {
        String price = shop.price(article);
        caches.await("prices", article, true);
        Check.equal(price, shop.price(article));
      }
      shop.reprice("cup", "7");
      caches.await("prices", "cup", true);
      Check.equal("7", shop.price("cup"));
      shop.forget("cup");
      caches.await("prices", "cup", false);
      shop.forgetAll();
      caches.await("prices", "mug", false);
      caches.told.account();
      caches.told.cache("prices", 3, 2, 3);
    }
  }

  /** The application looks something up of its own while the cache waits. */
  private static void sync(Session session) throws Exception {
    session.data.call("DEL", "stock::mug");
    session.data.call("SET", "in-store:mug", "12");
    try (Caches caches = new Caches(session)) {
      Shop shop = CachedShop.behindProxy(caches);
      Check.equal("12", shop.stock("mug"));
      caches.await("stock", "mug", true);
      Check.equal("12", shop.stock("mug"));
      caches.told.account();
      caches.told.cache("stock", 1, looksTwice() ? 2 : 1, 1);
      caches.told.cache("0", 1, 0, 0);
    }
  }

  /** Connections to nodes are opened with the first keys. */
  private static void cluster(Session session) throws Exception {
    String name = "clustered-" + session.key("").hashCode();
    String[] keys = {"a", "b", "c", "d", "e", "f"};
    try (Caches caches = new Caches(session)) {
      Cache cache = caches.cache(name);
      for (String key : keys) {
        Check.equal(null, cache.get(key));
        cache.put(key, "blue");
        caches.await(name, key, true);
        Check.equal("blue", cache.get(key).get());
      }
    }
    session.account.add("op GET none", 2 * keys.length);
    session.account.add("op SET none", keys.length);
    session.account.add("hit " + name, keys.length);
    session.account.add("miss " + name, keys.length);
    session.account.add("put " + name, keys.length);
  }

  /** From 2.6 to 3.3 the cache looks once more when the thread's turn has come. */
  private static boolean looksTwice() {
    return Arrays.stream(RedisCache.class.getDeclaredMethods())
        .anyMatch(method -> method.getName().equals("getSynchronized"));
  }

  /** The name does not outlive a call that fails. */
  private static void failing(Session session) throws Exception {
    session.data.call("DEL", "failing::list");
    session.data.call("RPUSH", "failing::list", "a");
    try (Caches caches = new Caches(session)) {
      try {
        throw new AssertionError(caches.cache("failing").get("list"));
      } catch (RuntimeException e) {
        session.account.add("op GET wrongtype", 1);
      }
      Check.equal(null, caches.template.opsForValue().get("failing::none"));
      session.account.add("op GET none", 1);
      caches.told.cache("0", 0, 1, 0);
    }
  }

  /** What is put in a transaction of Spring's is sent when it is committed. */
  private static void transaction(Session session) throws Exception {
    try (Caches caches =
        new Caches(
            session,
            0,
            RedisCacheWriter::nonLockingRedisCacheWriter,
            RedisCacheManagerBuilder::transactionAware)) {
      Cache cache = caches.cache("committed");
      TransactionSynchronizationManager.initSynchronization();
      try {
        cache.put("mug", "blue");
        Check.equal(null, cache.get("mug"));
        TransactionSynchronizationManager.getSynchronizations()
            .forEach(TransactionSynchronization::afterCommit);
      } finally {
        TransactionSynchronizationManager.clearSynchronization();
      }
      caches.await("committed", "mug", true);
      Check.equal("blue", cache.get("mug").get());
      cache.evict("mug");
      caches.await("committed", "mug", false);
      caches.told.account();
      caches.told.cache("committed", 1, 1, 1);
    }
  }
}
