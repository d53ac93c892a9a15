package caches;

import com.google.common.base.Ticker;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** All scripts of Guava. */
final class Scripts {
  private static Cache<String, String> dropped;

  private Scripts() {}

  static Map<String, Script> all() {
    Map<String, Script> all = new HashMap<>();
    all.put("manual", it -> Twins.play(it, 5, with -> manual(with.build(builder()))));
    all.put(
        "weak",
        it -> Twins.play(it, 5, with -> manual(with.build(builder().weakKeys().weakValues()))));
    all.put("map", it -> Twins.play(it, 4, with -> map(with.build(builder()))));
    all.put("loading", it -> Twins.play(it, 6, with -> loading(with.build(builder(), loader()))));
    all.put("evictions-by-size", it -> Twins.play(it, 10, Scripts::bySize));
    all.put("evictions-by-time", it -> Twins.play(it, 4, Scripts::byTime));
    all.put("removals", it -> Twins.play(it, 3, Scripts::removals));
    all.put("make", Scripts::make);
    all.put("drop", Scripts::drop);
    return all;
  }

  private static CacheBuilder<Object, Object> builder() {
    return CacheBuilder.newBuilder();
  }

  private static CacheLoader<String, String> loader() {
    return new CacheLoader<String, String>() {
      @Override
      public String load(String key) {
        return key.startsWith("no") ? null : key.toUpperCase(Locale.ROOT);
      }
    };
  }

  private static Cache<String, String> manual(Cache<String, String> cache) throws Exception {
    Check.equal("null", "" + cache.getIfPresent("a"));
    cache.put("a", "1"); // 1
    cache.put("a", "2"); // 2
    Check.equal("2", cache.getIfPresent("a"));
    Check.equal("2", cache.get("a", () -> "3"));
    Check.equal("4", cache.get("b", () -> "4")); // 3
    try {
      cache.get("c", () -> Integer.toString(1 / 0));
    } catch (RuntimeException expected) {
      Check.equal("null", "" + cache.getIfPresent("c"));
    }
    Check.equal(2, cache.getAllPresent(Arrays.asList("a", "b", "c")).size());
    Map<String, String> two = new HashMap<>();
    two.put("d", "5");
    two.put("e", "6");
    cache.putAll(two); // 5
    cache.invalidate("d");
    return cache;
  }

  private static Cache<String, String> map(Cache<String, String> cache) {
    ConcurrentMap<String, String> map = cache.asMap();
    map.get("a");
    map.put("a", "1"); // 1
    map.putIfAbsent("a", "2");
    map.putIfAbsent("b", "2"); // 2
    map.replace("a", "3"); // 3
    map.replace("c", "3");
    map.replace("a", "3", "4"); // 4
    map.replace("a", "3", "5");
    map.containsKey("a");
    map.get("a");
    map.remove("b");
    return cache;
  }

  private static Cache<String, String> loading(LoadingCache<String, String> cache)
      throws ExecutionException {
    Check.equal("A", cache.get("a")); // 1
    Check.equal("A", cache.getUnchecked("a"));
    try {
      cache.get("no");
    } catch (CacheLoader.InvalidCacheLoadException expected) {
      Check.equal(3, cache.getAll(Arrays.asList("a", "b", "c")).size()); // 3
    }
    cache.put("d", "D"); // 4
    cache.refresh("a"); // 5
    cache.refresh("e"); // 6
    return cache;
  }

  private static Cache<String, String> bySize(Builder with) {
    return fill(with.build(builder().concurrencyLevel(1).maximumSize(3)), 10);
  }

  private static Cache<String, String> byTime(Builder with) {
    AtomicLong now = new AtomicLong();
    Ticker ticker =
        new Ticker() {
          @Override
          public long read() {
            return now.get();
          }
        };
    CacheBuilder<Object, Object> builder = builder().expireAfterWrite(1, TimeUnit.SECONDS);
    Cache<String, String> cache = fill(with.build(builder.ticker(ticker)), 3);
    now.addAndGet(TimeUnit.SECONDS.toNanos(5));
    Check.equal("null", "" + cache.getIfPresent("key1"));
    cache.put("key9", "value");
    cache.cleanUp();
    return cache;
  }

  private static Cache<String, String> removals(Builder with) {
    Cache<String, String> cache = fill(with.build(builder().maximumSize(100)), 3);
    cache.invalidate("key1");
    cache.invalidateAll();
    return cache;
  }

  private static Cache<String, String> fill(Cache<String, String> cache, int entries) {
    for (int i = 0; i < entries; i++) {
      cache.put("key" + i, "value");
    }
    cache.cleanUp();
    return cache;
  }

  private static void make(Answer answer) throws Exception {
    Twins.play(answer, 0, with -> with.build(builder()));
    Cache<String, String> cache = CacheBuilder.newBuilder().maximumSize(100).build();
    dropped = fill(cache, 3);
    answer.cache("guava", Scripts.class.getName(), 0, 0, 3, 0, 3);
  }

  private static void drop(Answer answer) {
    WeakReference<Object> cache = new WeakReference<>(dropped);
    WeakReference<Object> map = new WeakReference<>(dropped.asMap());
    dropped = null;
    Garbage.await(cache);
    Garbage.await(map);
  }
}
