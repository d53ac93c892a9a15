package io.vigia.agent.instrument.cache;

import io.vigia.agent.rewrite.Calls;
import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import io.vigia.bootstrap.CacheCalls;
import java.util.Arrays;
import java.util.List;

/**
 * Ehcache 3: the outcomes of a cache's operations where it tells its observers of them, and the
 * evictions of its tiers. JCache over Ehcache comes by here, too.
 */
public final class EhcacheInstrumentation implements Instrumentation {
  private static final String CORE = "org.ehcache.core.";
  private static final String STORES = "org.ehcache.impl.internal.store.";

  /** The observer's name, as it has moved. */
  private static final String[] OBSERVERS = {
    "org.terracotta.statistics.observer.OperationObserver",
    "org.ehcache.shadow.org.terracotta.statistics.observer.OperationObserver",
    CORE + "statistics.OperationObserver"
  };

  @Override
  public String name() {
    return "cache";
  }

  @Override
  public List<Rewrite> rewrites() {
    Calls end = Calls.of("end", OBSERVERS).tellingArgument();
    return Arrays.asList(
        Rewrite.of(CORE + "EhcacheBase", CORE + "Ehcache", CORE + "EhcacheWithLoaderWriter")
            .carrying()
            .report(Calls.construction(), CacheCalls.class, "built")
            .report(end, CacheCalls.class, "outcome")
            .advise(Methods.named("addBulkMethodEntriesCount"), "EhcacheBulkAdvice"),
        Rewrite.of(
                CORE + "EhcacheBase$Jsr107CacheBase",
                CORE + "EhcacheBase$CacheEntryIterator",
                CORE + "Ehcache$Jsr107CacheImpl",
                CORE + "Ehcache$Jsr107CacheImpl$3",
                CORE + "Ehcache$CacheEntryIterator",
                CORE + "EhcacheWithLoaderWriter$Jsr107CacheImpl",
                CORE + "EhcacheWithLoaderWriter$Jsr107CacheImpl$3",
                CORE + "EhcacheWithLoaderWriter$CacheEntryIterator")
            .carrying()
            .report(end, CacheCalls.class, "outcome"),
        Rewrite.of(CORE + "EhcacheManager")
            .advise(Methods.named("createNewEhcache"), "EhcacheNameAdvice"),
        Rewrite.of(STORES + "heap.OnHeapStore")
            .carrying()
            .advise(
                Methods.named("evict").takingFirst("org.ehcache.core.events.StoreEventSink"),
                "EhcacheHeapEvictAdvice"),
        Rewrite.of(STORES + "offheap.AbstractOffHeapStore$BackingMapEvictionListener")
            .carrying()
            .advise(Methods.named("onEviction"), "EhcacheEvictAdvice"));
  }
}
