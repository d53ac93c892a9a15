package io.vigia.agent.instrument.cache;

import io.vigia.agent.rewrite.Calls;
import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import io.vigia.bootstrap.CacheCalls;
import java.util.Arrays;
import java.util.List;

/**
 * JCache 1: Caffeine's where it tells its statistics, which it does also where they are off; those
 * of other products by what the methods of {@code javax.cache.Cache} return. Ehcache's is observed
 * below, and Redisson's by its commands.
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
    return Arrays.asList(
        Rewrite.of(CAFFEINE + "CacheProxy")
            .carrying()
            .report(Calls.construction(), CacheCalls.class, "built"),
        Rewrite.of(CAFFEINE + "management.JCacheStatisticsMXBean")
            .carrying()
            .advise(Methods.named("recordHits"), JCacheHitsAdvice.class)
            .advise(Methods.named("recordMisses"), JCacheMissesAdvice.class)
            .advise(Methods.named("recordPuts"), JCachePutsAdvice.class)
            .advise(Methods.named("recordEvictions"), JCacheEvictionsAdvice.class),
        others());
  }

  private static Rewrite others() {
    Methods put = Methods.named("put").taking(OBJECT, OBJECT);
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
            "com.github.benmanes.caffeine.cache.")
        .carrying()
        .advise(Methods.named("get").taking(OBJECT), LookUpAdvice.class)
        .advise(Methods.named("getAll").taking("java.util.Set"), JCacheGetAllAdvice.class)
        .advise(put, PutAdvice.class)
        .advise(Methods.named("putAll").taking("java.util.Map"), JCachePutAllAdvice.class)
        .advise(Methods.named("getAndPut").taking(OBJECT, OBJECT), JCacheGetAndPutAdvice.class)
        .advise(Methods.named("putIfAbsent").taking(OBJECT, OBJECT), JCachePutIfAbsentAdvice.class)
        .advise(Methods.named("getAndRemove").taking(OBJECT), LookUpAdvice.class)
        .advise(
            Methods.named("getAndReplace").taking(OBJECT, OBJECT), JCacheGetAndReplaceAdvice.class)
        .advise(Methods.named("replace").taking(OBJECT, OBJECT), JCacheReplaceAdvice.class);
  }
}
