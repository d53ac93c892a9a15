package caches;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javax.cache.Cache;
import javax.cache.CacheManager;
import javax.cache.Caching;
import javax.cache.configuration.FactoryBuilder;
import javax.cache.configuration.MutableConfiguration;
import javax.cache.integration.CacheLoader;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** The same done with a cache as it is and with one whose statistics are on, which are the truth. */
final class Twins {
  private final CacheManager manager = Caching.getCachingProvider().getCacheManager();
  private int number;

  void play(Answer answer, long size, boolean loading, Consumer<Cache<String, String>> use)
      throws Exception {
    destroy();
    number++;
    use.accept(create("plain", false, loading));
    use.accept(create("twin", true, loading));
    ObjectName twin = statistics();
    answer(answer, "plain", twin, size);
    answer(answer, "twin", twin, size);
  }

  /** Both become garbage. */
  void drop() {
    WeakReference<Object> plain = new WeakReference<>(manager.getCache("plain" + number));
    destroy();
    Garbage.await(plain);
  }

  private void destroy() {
    if (number > 0) {
      manager.destroyCache("plain" + number);
      manager.destroyCache("twin" + number);
    }
  }

  private Cache<String, String> create(String name, boolean recording, boolean loading) {
    MutableConfiguration<String, String> configuration = new MutableConfiguration<>();
    configuration.setStatisticsEnabled(recording);
    if (loading) {
      configuration.setReadThrough(true);
      configuration.setCacheLoaderFactory(FactoryBuilder.factoryOf(Loader.class));
    }
    return manager.createCache(name + number, configuration);
  }

  private ObjectName statistics() throws Exception {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    for (ObjectName name : server.queryNames(new ObjectName("javax.cache:*"), null)) {
      if (name.toString().contains("Statistics") && name.toString().contains("twin" + number)) {
        return name;
      }
    }
    throw new AssertionError("no statistics");
  }

  private void answer(Answer answer, String name, ObjectName twin, long size) throws Exception {
    boolean isEhcache = manager.getClass().getName().contains("ehcache");
    answer.cache(
        isEhcache ? "ehcache" : "jcache",
        name + number,
        count(twin, "CacheHits"),
        count(twin, "CacheMisses"),
        count(twin, "CachePuts"),
        count(twin, "CacheEvictions"),
        size);
  }

  private static long count(ObjectName twin, String attribute) throws Exception {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    return ((Number) server.getAttribute(twin, attribute)).longValue();
  }

  /** Loads every key. */
  public static final class Loader implements CacheLoader<String, String> {
    @Override
    public String load(String key) {
      return key.toUpperCase(Locale.ROOT);
    }

    @Override
    public Map<String, String> loadAll(Iterable<? extends String> keys) {
      Map<String, String> all = new HashMap<>();
      keys.forEach(key -> all.put(key, load(key)));
      return Collections.unmodifiableMap(all);
    }
  }
}
