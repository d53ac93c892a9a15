package caches;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentMap;

/** What is done with caches of whatever kind. */
final class Uses {
  private Uses() {}

  /** Stores four values and loads one. */
  static Cache<String, String> manual(Cache<String, String> cache) {
    Check.equal("null", "" + cache.getIfPresent("a"));
    cache.put("a", "1");
    cache.put("a", "2");
    Check.equal("2", cache.getIfPresent("a"));
    Check.equal("2", cache.get("a", key -> "3"));
    Check.equal("4", cache.get("b", key -> "4"));
    Check.equal("null", "" + cache.get("c", key -> null));
    try {
      cache.get("c", key -> Integer.toString(1 / 0));
    } catch (ArithmeticException expected) {
      Check.equal("null", "" + cache.getIfPresent("c"));
    }
    Check.equal(2, cache.getAllPresent(Arrays.asList("a", "b", "c", "a")).size());
    java.util.Map<String, String> two = new java.util.HashMap<>();
    two.put("d", "5");
    two.put("e", "6");
    cache.putAll(two);
    cache.invalidate("d");
    cache.invalidate("x");
    return cache;
  }

  /** Stores six values. */
  static Cache<String, String> map(Cache<String, String> cache) {
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
    map.getOrDefault("x", "0");
    map.computeIfAbsent("a", key -> "6");
    map.computeIfAbsent("d", key -> "6"); // 5
    map.compute("a", (key, old) -> old + "7"); // 6
    map.compute("a", (key, old) -> null);
    map.computeIfPresent("b", (key, old) -> old + "8"); // 7
    map.computeIfPresent("z", (key, old) -> old + "8");
    map.merge("b", "9", (old, value) -> old + value); // 8
    map.merge("y", "9", (old, value) -> old + value); // 9
    map.remove("y");
    Check.equal("{b=289, d=6}", new java.util.TreeMap<>(map).toString());
    return cache;
  }

  /** Loads four values and stores two; the loader knows none that begins with {@code no}. */
  static Cache<String, String> loading(LoadingCache<String, String> cache) {
    Check.equal("A", cache.get("a"));
    Check.equal("A", cache.get("a"));
    Check.equal("null", "" + cache.get("no"));
    Check.equal(3, cache.getAll(Arrays.asList("a", "b", "c")).size());
    cache.put("d", "D");
    cache.refresh("a");
    cache.refresh("e");
    return cache;
  }

  /** Loads three values, stores two. */
  static Cache<String, String> async(AsyncLoadingCache<String, String> cache) throws Exception {
    Check.equal("A", cache.get("a").get());
    Check.equal("A", cache.get("a").get());
    Check.equal("null", "" + cache.getIfPresent("b"));
    Check.equal("B", cache.get("b", key -> "B").get());
    Check.equal("null", "" + cache.get("no").get());
    cache.put("c", CompletableFuture.completedFuture("C"));
    LoadingCache<String, String> view = cache.synchronous();
    Check.equal("C", view.get("c"));
    view.put("d", "D");
    Check.equal("D", view.getIfPresent("d"));
    Check.equal("null", "" + view.getIfPresent("x"));
    Check.equal(2, view.getAllPresent(Arrays.asList("a", "b", "x")).size());
    Check.equal(1, cache.getAll(Collections.singleton("e")).get().size());
    view.invalidate("e");
    return view;
  }
}
