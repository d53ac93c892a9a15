package caches;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import javax.cache.Cache;

/** All scripts of JCache. */
final class Scripts {
  private static final Twins twins = new Twins();

  private Scripts() {}

  static Map<String, Script> all() {
    Map<String, Script> all = new HashMap<>();
    all.put("operations", it -> twins.play(it, 1, false, Scripts::operations));
    all.put("bulk", it -> twins.play(it, 2, false, Scripts::bulk));
    all.put("removals", it -> twins.play(it, 0, false, Scripts::removals));
    all.put("loading", it -> twins.play(it, 2, true, Scripts::loading));
    all.put("make", it -> twins.play(it, 1, false, cache -> cache.put("a", "1")));
    all.put("drop", it -> twins.drop());
    return all;
  }

  private static void operations(Cache<String, String> cache) {
    Check.equal("null", "" + cache.get("a"));
    cache.put("a", "1");
    cache.put("a", "2");
    Check.equal("2", cache.get("a"));
    Check.equal("2", cache.getAndPut("a", "3"));
    Check.equal("null", "" + cache.getAndPut("b", "3"));
    Check.equal(false, cache.putIfAbsent("a", "4"));
    Check.equal(true, cache.putIfAbsent("c", "4"));
    Check.equal(true, cache.replace("a", "5"));
    Check.equal(false, cache.replace("x", "5"));
    Check.equal("5", cache.getAndReplace("a", "6"));
    Check.equal("null", "" + cache.getAndReplace("x", "6"));
    Check.equal("3", cache.getAndRemove("b"));
    Check.equal("null", "" + cache.getAndRemove("x"));
    cache.containsKey("a");
    cache.remove("c");
  }

  private static void bulk(Cache<String, String> cache) {
    Map<String, String> two = new HashMap<>();
    two.put("a", "1");
    two.put("b", "2");
    cache.putAll(two);
    Check.equal(2, cache.getAll(new HashSet<>(Arrays.asList("a", "b", "c"))).size());
  }

  private static void removals(Cache<String, String> cache) {
    cache.put("a", "1");
    cache.put("b", "2");
    cache.remove("a");
    cache.removeAll();
  }

  private static void loading(Cache<String, String> cache) {
    Check.equal("A", cache.get("a"));
    Check.equal("A", cache.get("a"));
    cache.put("b", "1");
    Check.equal("1", cache.get("b"));
  }
}
