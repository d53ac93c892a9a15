package caches;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheStats;
import java.util.ArrayList;
import java.util.List;

/** The same done with a cache as it is and with one that records statistics, which is the truth. */
final class Twins {
  private static final List<Cache<String, String>> kept = new ArrayList<>();

  private Twins() {}

  /**
   * @param puts which no statistics know
   */
  static void play(Answer answer, long puts, Use use) throws Exception {
    for (Cache<String, String> cache : kept) {
      cache.invalidateAll();
    }
    kept.clear();
    Cache<String, String> plain = use.use(new Builder.Plain());
    Cache<String, String> recording = use.use(new Builder.Recording());
    kept.add(plain);
    kept.add(recording);
    CacheStats stats = recording.stats();
    CacheStats nothing = plain.stats();
    Check.equal(
        0L, nothing.requestCount() + nothing.evictionCount() + nothing.loadSuccessCount());
    long hits = stats.hitCount();
    long misses = stats.missCount();
    long evictions = stats.evictionCount();
    String name = Builder.Plain.class.getName();
    answer.cache("guava", name, hits, misses, puts, evictions, plain.size());
    name = Builder.Recording.class.getName();
    answer.cache("guava", name, hits, misses, puts, evictions, recording.size());
  }

  /** Builds a cache and does something with it. */
  interface Use {
    Cache<String, String> use(Builder builder) throws Exception;
  }
}
