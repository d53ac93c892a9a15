package io.vigia.agent.instrument.cache;

import io.vigia.agent.rewrite.Calls;
import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import io.vigia.bootstrap.CacheCalls;
import java.util.Arrays;
import java.util.List;

/**
 * JCache 1: by what the methods of {@code javax.cache.Cache} return. Of Caffeine's also what it
 * tells its statistics where they are off: what it loads and evicts. Ehcache's is observed below,
 * and Redisson's by its commands.
 */
public final class JCacheInstrumentation implements Instrumentation {
  private static final String CAFFEINE = "com.github.benmanes.caffeine.jcache.";
  private static final String OBJECT = "java.lang.Object";

  @Override
  public String name() {
    return "cache";
  }

  @Override
  public List<Rewrite> rewrites() {
    String statistics = CAFFEINE + "management.JCacheStatisticsMXBean";
    return Arrays.asList(
        operations(Rewrite.of(CAFFEINE + "CacheProxy"))
            .report(Calls.construction(), CacheCalls.class, "built")
            // What getAll finds, in a cache that loads the rest, too.
            .advise(Methods.named("getAndFilterExpiredEntries"), "JCacheGetAllAdvice"),
        Rewrite.of(CAFFEINE + "LoadingCacheProxy")
            .report(Calls.of("recordHits", statistics), CacheCalls.class, "hit")
            .report(Calls.of("recordMisses", statistics), CacheCalls.class, "miss"),
        Rewrite.of(statistics)
            .carrying()
            .advise(Methods.named("recordEvictions"), "JCacheEvictionsAdvice"),
        operations(others())
            .advise(Methods.named("getAll").taking("java.util.Set"), "JCacheGetAllAdvice"));
  }

  private static Rewrite others() {
    return Rewrite.subtypesOf("javax.cache.Cache", "Cache")
        .except(
            CAFFEINE,
            "org.ehcache.",
            "org.redisson.",
            // No caches of this kind, but many classes of the name.
            "org.springframework.",
            "org.hibernate.",
            "com.google.",
            "com.fasterxml.",
            "org.apache.catalina.",
            "org.apache.tomcat.",
            "com.github.benmanes.caffeine.cache.");
  }

  private static Rewrite operations(Rewrite caches) {
    return caches
        .carrying()
        .advise(Methods.named("get", "getAndRemove").taking(OBJECT), "LookUpAdvice")
        .advise(Methods.named("put").taking(OBJECT, OBJECT), "PutAdvice")
        .advise(Methods.named("putAll").taking("java.util.Map"), "JCachePutAllAdvice")
        .advise(Methods.named("getAndPut").taking(OBJECT, OBJECT), "JCacheGetAndPutAdvice")
        .advise(Methods.named("putIfAbsent").taking(OBJECT, OBJECT), "JCachePutIfAbsentAdvice")
        .advise(Methods.named("getAndReplace").taking(OBJECT, OBJECT), "JCacheGetAndReplaceAdvice")
        .advise(Methods.named("replace").taking(OBJECT, OBJECT), "JCacheReplaceAdvice");
  }
}
