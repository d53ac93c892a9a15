package io.vigia.agent.instrument.cache;

import io.vigia.agent.rewrite.Calls;
import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import io.vigia.bootstrap.CacheCalls;
import java.util.Arrays;
import java.util.List;

/**
 * Caffeine 2.3.5 to 3: hits, misses and evictions where its own code tells its statistics of them,
 * which it does also where there are none; loads, where it would wrap the loader if there were; and
 * what is stored.
 */
public final class CaffeineInstrumentation implements Instrumentation {
  private static final String PACKAGE = "com.github.benmanes.caffeine.cache.";
  private static final String COUNTER = PACKAGE + "stats.StatsCounter";
  private static final String OBJECT = "java.lang.Object";
  private static final String FUNCTION = "java.util.function.Function";
  private static final String BI_FUNCTION = "java.util.function.BiFunction";

  @Override
  public String name() {
    return "cache";
  }

  @Override
  public List<Rewrite> rewrites() {
    return Arrays.asList(
        cache("BoundedLocalCache")
            .advise(
                Methods.named("remap").takingFirst(OBJECT, OBJECT, BI_FUNCTION), "Remap2Advice"),
        cache("UnboundedLocalCache")
            .report(
                Calls.of("putAll", "java.util.concurrent.ConcurrentHashMap").tellingArgument(),
                CacheCalls.class,
                "putAll")
            .advise(Methods.named("remap").takingFirst(OBJECT, BI_FUNCTION), "Remap1Advice")
            .advise(Methods.named("computeIfPresent"), "ReplaceAdvice"),
        counted("LocalCache")
            .advise(Methods.named("statsAware").takingFirst(FUNCTION), "LoadAdvice"),
        counted("LocalLoadingCache", "LocalAsyncCache", "LocalAsyncCache$AbstractCacheView"),
        counted(
                "LocalAsyncCache$AsMapView",
                "LocalAsyncCache$AsyncAsMapView",
                "LocalAsyncLoadingCache",
                "LocalAsyncLoadingCache$LoadingCacheView")
            .carrying(),
        // What tells for the types above.
        Rewrite.of(
                PACKAGE + "LocalAsyncCache$CacheView",
                PACKAGE + "BoundedLocalCache$BoundedLocalAsyncCache",
                PACKAGE + "BoundedLocalCache$BoundedLocalAsyncLoadingCache",
                PACKAGE + "UnboundedLocalCache$UnboundedLocalAsyncCache",
                PACKAGE + "UnboundedLocalCache$UnboundedLocalAsyncLoadingCache")
            .carrying());
  }

  /** A class whose objects are caches. */
  private static Rewrite cache(String type) {
    Methods put = Methods.named("put");
    Methods replace = Methods.named("replace");
    return counted(type)
        .carrying()
        .report(Calls.construction(), CacheCalls.class, "built")
        .advise(put.taking(OBJECT, OBJECT), "PutAdvice")
        .advise(put.taking(OBJECT, OBJECT, "boolean"), "PutAdvice")
        .advise(Methods.named("putIfAbsent"), "PutIfAbsentAdvice")
        .advise(replace.taking(OBJECT, OBJECT), "ReplaceAdvice")
        .advise(replace.takingFirst(OBJECT, OBJECT, OBJECT), "ReplaceIfAdvice");
  }

  private static Rewrite counted(String... types) {
    String[] names = new String[types.length];
    for (int i = 0; i < types.length; i++) {
      names[i] = PACKAGE + types[i];
    }
    return Rewrite.of(names)
        .report(Calls.of("recordHits", COUNTER).tellingArgument(), CacheCalls.class, "hits")
        .report(Calls.of("recordMisses", COUNTER).tellingArgument(), CacheCalls.class, "misses")
        .report(Calls.of("recordEviction", COUNTER), CacheCalls.class, "eviction");
  }
}
