package io.vigia.agent.instrument.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.UnboundedLocalCache;
import io.vigia.agent.telemetry.Dependencies;
import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.Observed;
import io.vigia.agent.telemetry.Scrape;
import io.vigia.agent.telemetry.ThreadState;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.cache.concurrent.ConcurrentMapCache;

/** What caches tell, told call by call; real ones run in the integration tests. */
class CacheHandlerTest {
  private final Meters meters = new Meters();
  private final Observed observed = new Observed();
  private final CacheHandler handler = new CacheHandler(meters, observed);

  @Test
  void hits_twoCachesOfOneName_addUp() throws Exception {
    ConcurrentMapCache first = new ConcurrentMapCache("items");
    ConcurrentMapCache second = new ConcurrentMapCache("items");
    first.getNativeCache().put("a", "1");
    second.getNativeCache().put("b", "2");
    handler.hits(first, 1);
    handler.hits(second, 2);
    handler.misses(second, 4);
    handler.puts(first, 5);
    handler.evictions(first, 6);
    assertThat(seen())
        .containsOnly(
            Map.entry("spring items hit", 3L),
            Map.entry("spring items miss", 4L),
            Map.entry("spring items put", 5L),
            Map.entry("spring items eviction", 6L));
    assertThat(sizes())
        .containsExactly("cache_size{application=\"shop\",cache=\"spring\",name=\"items\"} 2.0");
    Reference.reachabilityFence(first);
    Reference.reachabilityFence(second);
  }

  @Test
  void built_andNeverUsed_hasNoCountersYetButASize() throws Exception {
    UnboundedLocalCache cache = new UnboundedLocalCache();
    handler.built(cache);
    assertThat(seen()).isEmpty();
    assertThat(sizes()).hasSize(1);
    Reference.reachabilityFence(cache);
  }

  @Test
  void wrapped_byOneWithAName_isCountedUnderThat() {
    UnboundedLocalCache cache = new UnboundedLocalCache();
    handler.built(cache);
    handler.wrapped(new Wrapper("books", cache));
    handler.hits(cache, 1);
    assertThat(seen()).containsEntry("caffeine books hit", 1L).hasSize(4);
  }

  @Test
  void hits_ofAPartThatKnowsItsCache_areThoseOfTheCache() {
    UnboundedLocalCache cache = new UnboundedLocalCache();
    handler.named(cache, "books");
    handler.hits(new View(cache), 3);
    assertThat(seen()).containsEntry("caffeine books hit", 3L);
  }

  @Test
  void hits_ofWhatBelongsToNoCache_areCountedNowhere() {
    handler.hits("a string", 1);
    handler.evicted("a string");
    assertThat(seen()).isEmpty();
  }

  @Test
  void hits_moreNamesThanTheCap_areOfOther() {
    List<Object> kept = new ArrayList<>();
    for (int i = 0; i < 102; i++) {
      ConcurrentMapCache cache = new ConcurrentMapCache("cache" + i);
      handler.hits(cache, 1);
      kept.add(cache);
    }
    assertThat(seen()).containsEntry("spring _OTHER hit", 2L).hasSize(4 * 101);
  }

  @Test
  void loading_aValueAndNone_areMissesAndOnePut() {
    UnboundedLocalCache cache = new UnboundedLocalCache();
    handler.named(cache, "books");
    Function<String, String> loader = key -> key.equals("no") ? null : key;
    handler.loading(cache, loader, false).apply("a");
    handler.loading(cache, loader, false).apply("no");
    handler.loading(cache, loader, true).apply("b");
    assertThat(seen())
        .containsEntry("caffeine books miss", 2L)
        .containsEntry("caffeine books put", 2L);
  }

  @Test
  void storing_theSameValue_isNoPut() {
    UnboundedLocalCache cache = new UnboundedLocalCache();
    handler.named(cache, "books");
    BiFunction<String, String, String> function = (key, old) -> key.equals("no") ? null : old;
    handler.storing(cache, function).apply("a", "1");
    handler.storing(cache, function).apply("no", "1");
    assertThat(seen()).isEmpty();
    handler.storing(cache, (String key, String old) -> "2").apply("a", "1");
    assertThat(seen()).containsEntry("caffeine books put", 1L);
  }

  @Test
  void lookedUp_loaderThatUsesTheCache_eachLookUpIsCountedOnce() throws Exception {
    ConcurrentMapCache cache = new ConcurrentMapCache("items");
    Callable<String> call =
        handler.lookingUp(
            cache,
            () -> {
              lookUp(cache, 1); // the loader's own: counted
              return "1";
            });
    lookUp(cache, 0); // a part of the look-up: not counted
    assertThat(call.call()).isEqualTo("1");
    handler.lookedUp(call, null);
    assertThat(seen())
        .containsEntry("spring items hit", 1L)
        .containsEntry("spring items miss", 1L)
        .containsEntry("spring items put", 1L);
    assertThat(ThreadState.current().inCache).isNull();
  }

  @Test
  void lookedUp_loaderThatIsNotCalledOrFails_isAHitOrAMiss() {
    ConcurrentMapCache cache = new ConcurrentMapCache("items");
    handler.lookedUp(handler.lookingUp(cache, () -> "1"), null);
    Callable<String> failing =
        handler.lookingUp(
            cache,
            () -> {
              throw new IllegalStateException("no");
            });
    assertThat(failing.toString()).contains("Lambda");
    try {
      failing.call();
    } catch (Exception e) {
      handler.lookedUp(failing, e);
    }
    assertThat(seen())
        .containsEntry("spring items hit", 1L)
        .containsEntry("spring items miss", 1L)
        .containsEntry("spring items put", 0L);
  }

  @Test
  void left_operationThatCallsAnotherOfTheCache_isCountedOnce() {
    UnboundedLocalCache cache = new UnboundedLocalCache();
    handler.named(cache, "books");
    Object outer = handler.entering(cache);
    Object inner = handler.entering(cache);
    handler.left(cache, inner, 0, 0, 1);
    handler.left(cache, outer, 0, 0, 1);
    assertThat(seen()).containsEntry("caffeine books put", 1L);
    assertThat(ThreadState.current().inCache).isNull();
  }

  @Test
  void cache_thatIsDropped_becomesGarbageAndHasNoSize() throws Exception {
    UnboundedLocalCache cache = new UnboundedLocalCache();
    handler.hits(cache, 1);
    assertThat(sizes()).hasSize(1);
    WeakReference<Object> reference = new WeakReference<>(cache);
    cache = null;
    while (reference.get() != null) {
      System.gc();
    }
    assertThat(sizes()).isEmpty();
    assertThat(seen()).isNotEmpty();
  }

  private void lookUp(Object cache, int hits) {
    handler.left(cache, handler.entering(cache), hits, 1 - hits, 0);
  }

  private Map<String, Long> seen() {
    Map<String, Long> seen = new TreeMap<>();
    meters.cacheGets.forEach((labels, count) -> seen.put(String.join(" ", labels), count.count()));
    meters.cachePuts.forEach(
        (labels, count) -> seen.put(String.join(" ", labels) + " put", count.count()));
    meters.cacheEvictions.forEach(
        (labels, count) -> seen.put(String.join(" ", labels) + " eviction", count.count()));
    return seen;
  }

  private List<String> sizes() throws Exception {
    Scrape scrape = new Scrape(meters, new Dependencies(), observed, "shop", "1.2.3");
    String text = new String(scrape.text("cache_size"::equals), StandardCharsets.UTF_8);
    return text.lines().filter(line -> line.startsWith("cache_size{")).toList();
  }

  /** As Spring's wrappers of other caches. */
  public static final class Wrapper {
    private final String name;
    private final Map<Object, Object> map;

    Wrapper(String name, Map<Object, Object> map) {
      this.name = name;
      this.map = map;
    }

    public String getName() {
      return name;
    }

    public Wrapper getNativeCache() {
      return this;
    }

    public Map<Object, Object> asMap() {
      return map;
    }
  }

  /** As Caffeine's views of asynchronous caches. */
  @SuppressWarnings("UnusedVariable") // read by its name
  private static final class View {
    private final Object asyncCache;

    View(Object cache) {
      asyncCache = cache;
    }
  }
}
