package caches;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.ehcache.Cache;
import org.ehcache.config.builders.ResourcePoolsBuilder;
import org.ehcache.config.units.EntryUnit;
import org.ehcache.config.units.MemoryUnit;
import org.ehcache.spi.loaderwriter.CacheLoaderWriter;

/** All scripts of Ehcache. */
final class Scripts {
  private static final Manager manager = new Manager();

  private Scripts() {}

  static Map<String, Script> all() {
    Map<String, Script> all = new HashMap<>();
    all.put("operations", it -> manager.play(it, 6, 6, 5, 2, heap(100), null, Scripts::operations));
    all.put("bulk", it -> manager.play(it, 2, 1, 2, 1, heap(100), null, Scripts::bulk));
    all.put("loader", it -> manager.play(it, 3, 1, 1, 2, heap(100), loader(), Scripts::load));
    all.put("evictions", it -> manager.playFull(it, heap(3), 10));
    all.put(
        "off-heap",
        it ->
            manager.playFull(
                it, heap(3).offheap(1, MemoryUnit.MB), 300));
    all.put("tiered", it -> manager.play(it, 6, 6, 5, 2, tiers(), null, Scripts::operations));
    all.put("removals", it -> manager.play(it, 0, 0, 2, 0, heap(100), null, Scripts::removals));
    all.put("make", it -> manager.make(it, heap(100)));
    all.put("drop", it -> manager.drop());
    return all;
  }

  private static ResourcePoolsBuilder heap(int entries) {
    return ResourcePoolsBuilder.newResourcePoolsBuilder().heap(entries, EntryUnit.ENTRIES);
  }

  private static ResourcePoolsBuilder tiers() {
    return heap(3).offheap(2, MemoryUnit.MB);
  }

  /** 6 hits, 6 misses, 5 puts; two entries stay. */
  private static void operations(Cache<String, String> cache) {
    Check.equal("null", "" + cache.get("a")); // a miss
    cache.put("a", "1"); // put
    cache.put("a", "2"); // put
    Check.equal("2", cache.get("a")); // hit
    cache.putIfAbsent("b", "3"); // miss, put
    cache.putIfAbsent("b", "4"); // hit
    cache.replace("b", "5"); // hit, put
    cache.replace("c", "5"); // miss
    cache.replace("b", "5", "6"); // hit, put
    cache.replace("b", "5", "7"); // hit
    cache.replace("c", "5", "7"); // miss
    cache.remove("c", "5"); // miss
    cache.remove("b", "5"); // hit
    cache.containsKey("a");
    Check.equal("null", "" + cache.get("x")); // miss
  }

  private static void bulk(Cache<String, String> cache) {
    Map<String, String> two = new HashMap<>();
    two.put("a", "1");
    two.put("b", "2");
    cache.putAll(two);
    cache.getAll(new HashSet<>(Arrays.asList("a", "b", "c")));
    cache.removeAll(Collections.singleton("a"));
  }

  private static void load(Cache<String, String> cache) {
    Check.equal("A", cache.get("a")); // Ehcache calls what a loader brings a hit.
    Check.equal("A", cache.get("a"));
    Check.equal("null", "" + cache.get("no"));
    cache.put("b", "1");
    Check.equal("1", cache.get("b"));
    cache.remove("x");
  }

  private static void removals(Cache<String, String> cache) {
    cache.put("a", "1");
    cache.put("b", "2");
    cache.remove("a");
    cache.clear();
  }

  private static CacheLoaderWriter<String, String> loader() {
    return new Loader();
  }
}
