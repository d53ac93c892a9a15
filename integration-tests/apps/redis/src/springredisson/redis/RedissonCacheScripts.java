package redis;

import java.util.HashMap;
import java.util.Map;
import org.redisson.api.RedissonClient;
import org.redisson.spring.cache.RedissonSpringCacheManager;
import org.springframework.cache.Cache;

/** Redisson's own caches for Spring, which keep their entries in a hash of the cache's name. */
final class RedissonCacheScripts {
  private RedissonCacheScripts() {}

  static void addTo(Map<String, Script> scripts) {
    scripts.put("redisson-cache", RedissonCacheScripts::cache);
  }

  private static void cache(Session session) throws Exception {
    RedissonClient client =
        ((SpringRedisson) session.client).client(session.servers.target("server"));
    Cache cache = new RedissonSpringCacheManager(client, new HashMap<>()).getCache("own");
    session.data.call("SET", "in-store", "12");
    Check.equal(null, cache.get("mug"));
    cache.put("mug", "blue");
    Check.equal("blue", cache.get("mug").get());
    Check.equal("blue", cache.get("mug", String.class));
    cache.evict("mug");
    Check.equal("12", cache.get("mug", () -> client.getBucket("in-store").get()));
    Check.equal("12", cache.get("mug", () -> "13"));
    cache.clear();
    session.account.add("op HGET none", 3 + 2 + 1);
    session.account.add("op HSET none", 2);
    session.account.add("op HDEL none", 1);
    session.account.add("op GET none", 1);
    session.account.add("op EVAL none", 2); // a lock, and its release
    session.account.add("op DEL none", 1 + 1); // and what is left of it
    session.account.add("hit own", 3);
    session.account.add("miss own", 3);
    session.account.add("put own", 2);
    session.account.add("hit 0", 1); // what the loader asks for is not the cache's
  }
}
