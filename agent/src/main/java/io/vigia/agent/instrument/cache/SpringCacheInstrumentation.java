package io.vigia.agent.instrument.cache;

import io.vigia.agent.rewrite.Calls;
import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import io.vigia.bootstrap.CacheCalls;
import java.util.Arrays;
import java.util.List;

/** Spring 4.3 to 7: its own caches in a map, and the names that it gives to caches of others. */
public final class SpringCacheInstrumentation implements Instrumentation {
  private static final String CACHE = "org.springframework.cache.";
  private static final String OBJECT = "java.lang.Object";

  @Override
  public String name() {
    return "cache";
  }

  @Override
  public List<Rewrite> rewrites() {
    return Arrays.asList(
        Rewrite.of(CACHE + "concurrent.ConcurrentMapCache")
            .carrying()
            .report(Calls.construction(), CacheCalls.class, "built")
            .advise(Methods.named("lookup").taking(OBJECT), "LookUpAdvice")
            .advise(
                Methods.named("get").taking(OBJECT, "java.util.concurrent.Callable"),
                "SpringLoadAdvice")
            .advise(Methods.named("put").taking(OBJECT, OBJECT), "PutAdvice")
            .advise(Methods.named("putIfAbsent").taking(OBJECT, OBJECT), "PutIfAbsentAdvice"),
        Rewrite.of(CACHE + "caffeine.CaffeineCache", CACHE + "guava.GuavaCache")
            .report(Calls.construction(), CacheCalls.class, "wrapped"));
  }
}
