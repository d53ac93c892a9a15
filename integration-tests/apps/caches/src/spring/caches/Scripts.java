package caches;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import javax.cache.Caching;
import javax.cache.configuration.MutableConfiguration;
import org.springframework.cache.Cache;
import org.springframework.cache.caffeine.CaffeineCache;
import org.springframework.cache.caffeine.CaffeineCacheManager;
import org.springframework.cache.concurrent.ConcurrentMapCache;
import org.springframework.cache.concurrent.ConcurrentMapCacheManager;
import org.springframework.cache.jcache.JCacheCache;

/** All scripts of Spring. */
final class Scripts {
  private static Cache kept;

  private Scripts() {}

  static Map<String, Script> all() {
    Map<String, Script> all = new HashMap<>();
    all.put("map", Scripts::map);
    all.put("nested", Scripts::nested);
    all.put("caffeine", Scripts::caffeine);
    all.put("manager", Scripts::manager);
    all.put("jcache", Scripts::jcache);
    all.put("store", Scripts::store);
    all.put("drop", Scripts::drop);
    return all;
  }

  private static void map(Answer answer) {
    Cache cache = new ConcurrentMapCacheManager().getCache("items");
    kept = cache;
    Check.equal("null", "" + cache.get("a")); // miss
    cache.put("a", "1"); // put
    Check.equal("1", cache.get("a").get()); // hit
    Check.equal("1", cache.get("a", String.class)); // hit
    Check.equal("1", cache.get("a", () -> "2")); // hit
    Check.equal("2", cache.get("b", () -> "2")); // miss, put
    try {
      cache.get("c", () -> Integer.toString(1 / 0)); // miss
    } catch (Cache.ValueRetrievalException expected) {
      Check.equal("c", expected.getKey());
    }
    cache.putIfAbsent("a", "3");
    cache.putIfAbsent("d", "3"); // put
    cache.put("n", null); // put
    Check.equal("null", "" + cache.get("n").get()); // hit
    cache.evict("d");
    answer.cache("spring", "items", 4, 3, 4, 0, 3);
  }

  /** A loader that asks another cache, whose loader asks the first. */
  private static void nested(Answer answer) {
    kept.clear();
    Cache outer = new ConcurrentMapCache("outer");
    Cache inner = new ConcurrentMapCache("inner");
    String value =
        outer.get(
            "a",
            () -> {
              outer.put("z", "0");
              return inner.get("b", () -> "1" + outer.get("z", String.class));
            });
    Check.equal("10", value);
    answer.cache("spring", "outer", 1, 1, 2, 0, 2);
    answer.cache("spring", "inner", 0, 1, 1, 0, 1);
    kept = outer;
    outer.put("inner", inner);
    answer.cache("spring", "outer", 0, 0, 1, 0, 1);
  }

  private static void caffeine(Answer answer) {
    kept.get("inner", Cache.class).clear();
    kept.clear();
    answer.cache("spring", "outer", 1, 0, 0, 0, 0);
    play(answer, new CaffeineCache("books", Caffeine.newBuilder().maximumSize(9).build()), "books");
  }

  private static void manager(Answer answer) {
    kept.clear();
    play(answer, new CaffeineCacheManager().getCache("plants"), "plants");
  }

  private static void play(Answer answer, Cache cache, String name) {
    Check.equal("null", "" + cache.get("a")); // miss
    cache.put("a", "1"); // put
    Check.equal("1", cache.get("a").get()); // hit
    Check.equal("1", cache.get("a", () -> "2")); // hit
    Check.equal("2", cache.get("b", () -> "2")); // miss, put
    kept = cache;
    answer.cache("caffeine", name, 2, 2, 2, 0, 2);
  }

  private static void jcache(Answer answer) {
    kept.clear();
    Cache cache =
        new JCacheCache(
            Caching.getCachingProvider()
                .getCacheManager()
                .createCache("people", new MutableConfiguration<Object, Object>()));
    Check.equal("null", "" + cache.get("a")); // miss
    cache.put("a", "1"); // put
    Check.equal("1", cache.get("a").get()); // hit
    kept = cache;
    answer.cache("jcache", "people", 1, 1, 1, 0, 1);
  }

  /** Spring's cache in a map that is a cache itself. */
  private static void store(Answer answer) {
    kept.clear();
    ConcurrentMap<Object, Object> map = Caffeine.newBuilder().build().asMap();
    Cache cache = new ConcurrentMapCache("tools", map, true);
    Check.equal("null", "" + cache.get("a")); // miss
    cache.put("a", "1"); // put
    Check.equal("1", cache.get("a").get()); // hit
    kept = cache;
    // The map itself calls no look-up of it a hit or a miss.
    answer.cache("spring", "tools", 1, 1, 1, 0, 1);
    answer.cache("caffeine", Scripts.class.getName(), 0, 0, 1, 0, 1);
  }

  private static void drop(Answer answer) {
    kept.clear();
    kept = null;
    WeakReference<Object> cache = new WeakReference<>(used());
    Garbage.await(cache);
    answer.cache("spring", "short", 0, 0, 1, 0, 0);
  }

  private static Cache used() {
    Cache cache = new ConcurrentMapCache("short");
    cache.put("a", "1");
    return cache;
  }
}
