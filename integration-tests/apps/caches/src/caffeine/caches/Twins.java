package caches;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
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
    kept.forEach(Cache::invalidateAll);
    kept.clear();
    Cache<String, String> plain = use.use(new Plain());
    Cache<String, String> recording = use.use(new Recording());
    kept.add(plain);
    kept.add(recording);
    CacheStats stats = recording.stats();
    long hits = stats.hitCount();
    long misses = stats.missCount();
    long evictions = stats.evictionCount();
    CacheStats nothing = plain.stats();
    Check.equal(0L, nothing.requestCount() + nothing.evictionCount() + nothing.loadCount());
    Check.equal(false, plain.policy().isRecordingStats());
    String name = Plain.class.getName();
    answer.cache("caffeine", name, hits, misses, puts, evictions, plain.estimatedSize());
    name = Recording.class.getName();
    answer.cache("caffeine", name, hits, misses, puts, evictions, recording.estimatedSize());
  }


  /** Builds a cache and does something with it. */
  interface Use {
    Cache<String, String> use(Builder builder) throws Exception;
  }
}
