package io.vigia.agent.instrument.cache;

import io.vigia.agent.rewrite.Calls;
import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import io.vigia.bootstrap.CacheCalls;
import java.util.Arrays;
import java.util.List;

/**
 * Guava 16 to 33: hits, misses and evictions where its own code tells its statistics of them, which
 * it does also where there are none; and what is stored.
 */
public final class GuavaInstrumentation implements Instrumentation {
  private static final String CACHE = "com.google.common.cache.LocalCache";
  private static final String COUNTER = "com.google.common.cache.AbstractCache$StatsCounter";
  private static final String OBJECT = "java.lang.Object";

  @Override
  public String name() {
    return "cache";
  }

  @Override
  public List<Rewrite> rewrites() {
    Methods replace = Methods.named("replace");
    return Arrays.asList(
        counted(CACHE)
            .carrying()
            .report(Calls.construction(), CacheCalls.class, "built")
            .advise(Methods.named("createSegment"), "GuavaSegmentAdvice"),
        counted(CACHE + "$Segment")
            // A lock, and so serializable; "this class is never serialized", says Guava.
            .carryingThoughSerializable()
            .advise(Methods.named("put").taking(OBJECT, "int", OBJECT, "boolean"), "GuavaPutAdvice")
            .advise(replace.taking(OBJECT, "int", OBJECT), "ReplaceAdvice")
            .advise(replace.taking(OBJECT, "int", OBJECT, OBJECT), "GuavaStoreAdvice")
            .advise(Methods.named("storeLoadedValue"), "GuavaStoreAdvice"));
  }

  private static Rewrite counted(String type) {
    return Rewrite.of(type)
        .report(Calls.of("recordHits", COUNTER).tellingArgument(), CacheCalls.class, "hits")
        .report(Calls.of("recordMisses", COUNTER).tellingArgument(), CacheCalls.class, "misses")
        .report(Calls.of("recordEviction", COUNTER), CacheCalls.class, "eviction");
  }
}
