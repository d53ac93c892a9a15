package caches;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** All scripts of Caffeine. */
final class Scripts {
  private static Cache<String, String> dropped;

  private Scripts() {}

  static Map<String, Script> all() {
    Map<String, Script> all = new HashMap<>();
    all.put("manual", it -> Twins.play(it, 5, with -> Uses.manual(with.build(direct()))));
    all.put("bounded", it -> Twins.play(it, 5, with -> Uses.manual(with.build(bounded()))));
    all.put(
        "weak",
        it -> Twins.play(it, 5, with -> Uses.manual(with.build(direct().weakKeys().weakValues()))));
    all.put(
        "timed",
        it ->
            Twins.play(
                it, 5, with -> Uses.manual(with.build(direct().expireAfterWrite(1, TimeUnit.DAYS)))));
    all.put("map", it -> Twins.play(it, 9, with -> Uses.map(with.build(direct()))));
    all.put("bounded-map", it -> Twins.play(it, 9, with -> Uses.map(with.build(bounded()))));
    all.put(
        "loading", it -> Twins.play(it, 6, with -> Uses.loading(with.build(direct(), loader()))));
    all.put(
        "bounded-loading",
        it -> Twins.play(it, 6, with -> Uses.loading(with.build(bounded(), loader()))));
    all.put(
        "async",
        it -> Twins.play(it, 6, with -> Uses.async(with.buildAsync(bounded(), loader()))));
    all.put("evictions-by-size", it -> Twins.play(it, 10, Scripts::bySize));
    all.put("evictions-by-weight", it -> Twins.play(it, 10, Scripts::byWeight));
    all.put("evictions-by-time", it -> Twins.play(it, 4, Scripts::byTime));
    all.put("removals", it -> Twins.play(it, 3, Scripts::removals));
    all.put("make", Scripts::make);
    all.put("drop", Scripts::drop);
    return all;
  }

  private static Caffeine<Object, Object> direct() {
    return Caffeine.newBuilder().executor(Runnable::run);
  }

  private static Caffeine<Object, Object> bounded() {
    return direct().maximumSize(100);
  }

  private static CacheLoader<String, String> loader() {
    return key -> key.startsWith("no") ? null : key.toUpperCase(Locale.ROOT);
  }

  private static Cache<String, String> bySize(Builder with) {
    return fill(with.build(direct().maximumSize(3)), 10);
  }

  private static Cache<String, String> byWeight(Builder with) {
    return fill(with.build(direct().maximumWeight(8).weigher((key, value) -> 2)), 10);
  }

  private static Cache<String, String> byTime(Builder with) {
    AtomicLong now = new AtomicLong();
    Ticker ticker = now::get;
    Caffeine<Object, Object> builder = direct().expireAfterWrite(1, TimeUnit.SECONDS).ticker(ticker);
    Cache<String, String> cache = fill(with.build(builder), 3);
    now.addAndGet(TimeUnit.SECONDS.toNanos(5));
    Check.equal("null", "" + cache.getIfPresent("key1"));
    cache.put("key9", "value");
    cache.cleanUp();
    return cache;
  }

  private static Cache<String, String> removals(Builder with) {
    Cache<String, String> cache = fill(with.build(bounded()), 3);
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
    Twins.play(answer, 0, with -> with.build(direct()));
    dropped = fill(named(), 3);
    answer.cache("caffeine", Scripts.class.getName(), 0, 0, 3, 0, 3);
  }

  private static Cache<String, String> named() {
    return Caffeine.newBuilder().maximumSize(100).build();
  }

  private static void drop(Answer answer) {
    WeakReference<Object> cache = new WeakReference<>(dropped);
    WeakReference<Object> map = new WeakReference<>(dropped.asMap());
    dropped = null;
    Garbage.await(cache);
    Garbage.await(map);
    answer.cache("caffeine", Plain.class.getName(), 0, 0, 0, 0, 0);
    answer.cache("caffeine", Recording.class.getName(), 0, 0, 0, 0, 0);
  }
}
