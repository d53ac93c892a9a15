package io.vigia.agent.instrument.redis.spring;

import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import java.util.Arrays;
import java.util.List;

/**
 * Spring Cache on Spring Data Redis 2.0 to 4: while its cache writer works for a cache, what the
 * thread sends has the name of that cache. Not the look-up that is handed a loader: the loader is
 * the application's, and what it sends is not the cache's.
 *
 * <p>The asynchronous ways end in a reactive connection, which sends within the call where the
 * connection is shared, as by default, and the cache is not locked. What is sent later has no name.
 */
public final class SpringRedisInstrumentation implements Instrumentation {
  private static final String PACKAGE = "org.springframework.data.redis.";
  private static final String WRITER = PACKAGE + "cache.DefaultRedisCacheWriter";
  private static final String CONNECTION = PACKAGE + "connection.RedisConnection";
  private static final String NAME = "java.lang.String";
  private static final String KEY = "byte[]";

  @Override
  public String name() {
    return "redis";
  }

  @Override
  public List<Rewrite> rewrites() {
    Methods get = Methods.named("get");
    Methods store = Methods.named("put", "putIfAbsent", "retrieve", "store");
    Methods remove =
        Methods.named("remove", "clean", "evict", "evictIfPresent", "clear", "invalidate");
    Methods lock = Methods.named("doLock", "doUnlock", "doCheckLock");
    Rewrite writer =
        Rewrite.of(WRITER)
            .advise(get.taking(NAME, KEY), "SpringRedisCacheAdvice")
            .advise(get.taking(NAME, KEY, "java.time.Duration"), "SpringRedisCacheAdvice")
            .advise(store.takingFirst(NAME, KEY), "SpringRedisCacheAdvice")
            .advise(remove.taking(NAME, KEY), "SpringRedisCacheAdvice")
            .advise(
                Methods.named("doGet", "doPut").takingFirst(CONNECTION, NAME),
                "SpringRedisEntryAdvice")
            .advise(lock.takingFirst(NAME), "SpringRedisLockAdvice");
    Rewrite later =
        Rewrite.of(WRITER + "$AsynchronousCacheWriterDelegate")
            .advise(Methods.named("doLock").takingFirst(NAME), "SpringRedisLaterLockAdvice");
    return Arrays.asList(writer, later);
  }
}
