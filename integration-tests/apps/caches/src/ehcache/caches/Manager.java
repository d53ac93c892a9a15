package caches;

import java.lang.ref.WeakReference;
import org.ehcache.Cache;
import org.ehcache.CacheManager;
import org.ehcache.config.builders.CacheConfigurationBuilder;
import org.ehcache.config.builders.CacheManagerBuilder;
import org.ehcache.config.builders.ResourcePoolsBuilder;
import org.ehcache.spi.loaderwriter.CacheLoaderWriter;

/** Plays with a cache of a manager, which gives it a name and takes it away when the next is played. */
final class Manager {
  private static final int VALUE_SIZE = 10_000;

  private final CacheManager manager;
  private final Truth truth = new Truth();
  private String last = "";
  private int number;

  Manager() {
    manager = truth.builder(CacheManagerBuilder.newCacheManagerBuilder()).build(true);
  }

  void play(
      Answer answer,
      long hits,
      long misses,
      long puts,
      long size,
      ResourcePoolsBuilder pools,
      CacheLoaderWriter<String, String> loader,
      Use use) {
    Cache<String, String> cache = create(pools, loader);
    use.use(cache);
    truth.check(last, hits, misses, puts);
    answer.cache("ehcache", last, hits, misses, puts, 0, size);
  }

  /** Stores more than it keeps; the library itself says what is evicted and what stays. */
  void playFull(Answer answer, ResourcePoolsBuilder pools, int puts) {
    Cache<String, String> cache = create(pools, null);
    StringBuilder value = new StringBuilder();
    while (value.length() < VALUE_SIZE) {
      value.append('v');
    }
    for (int i = 0; i < puts; i++) {
      cache.put("key" + i, value.toString());
    }
    int size = 0;
    for (int i = 0; i < puts; i++) {
      size += cache.containsKey("key" + i) ? 1 : 0; // which is no look-up, for Ehcache
    }
    Check.equal(true, size < puts && size > 0);
    truth.check(last, 0, 0, puts);
    answer.cache("ehcache", last, 0, 0, puts, puts - size, size);
  }

  void make(Answer answer, ResourcePoolsBuilder pools) {
    create(pools, null).put("a", "1");
    answer.cache("ehcache", last, 0, 0, 1, 0, 1);
  }

  /** The cache becomes garbage. */
  void drop() {
    WeakReference<Object> cache =
        new WeakReference<>(manager.getCache(last, String.class, String.class));
    manager.removeCache(last);
    Garbage.await(cache);
  }

  private Cache<String, String> create(
      ResourcePoolsBuilder pools, CacheLoaderWriter<String, String> loader) {
    if (!last.isEmpty()) {
      manager.removeCache(last);
    }
    last = "items" + ++number;
    CacheConfigurationBuilder<String, String> configuration =
        CacheConfigurationBuilder.newCacheConfigurationBuilder(String.class, String.class, pools);
    return manager.createCache(
        last, loader == null ? configuration : configuration.withLoaderWriter(loader));
  }

  /** Does something with a cache. */
  interface Use {
    void use(Cache<String, String> cache);
  }
}
