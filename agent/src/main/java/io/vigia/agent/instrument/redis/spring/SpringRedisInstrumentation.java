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
 *
 * <p>The same for Redisson's own caches, which are maps of it. Their look-up that is handed a
 * loader steps into a method of its own for it.
 *
 * <p>Spring Data Redis 2.1 writes some commands to Jedis' stream itself.
 */
public final class SpringRedisInstrumentation implements Instrumentation {
  private static final String PACKAGE = "org.springframework.data.redis.";
  private static final String WRITER = PACKAGE + "cache.DefaultRedisCacheWriter";
  private static final String CONNECTION = PACKAGE + "connection.RedisConnection";
  private static final String NAME = "java.lang.String";
  private static final String KEY = "byte[]";
  private static final String ANY = "java.lang.Object";

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
    return Arrays.asList(writer, later, ofRedisson(), jedisUtilities());
  }

  private static Rewrite jedisUtilities() {
    return Rewrite.of(PACKAGE + "connection.jedis.JedisClientUtils")
        .advise(
            Methods.staticNamed("sendProtocolCommand")
                .taking("redis.clients.jedis.Client", NAME, "byte[][]"),
            "SpringJedisWriteAdvice");
  }

  private static Rewrite ofRedisson() {
    Methods get = Methods.named("get");
    Methods others =
        Methods.named("put", "putIfAbsent", "evict", "evictIfPresent", "clear", "invalidate");
    return Rewrite.of("org.redisson.spring.cache.RedissonCache")
        .advise(get.takingFirst(ANY), "SpringRedissonCacheAdvice")
        .advise(Methods.named("retrieve").taking(ANY), "SpringRedissonCacheAdvice")
        .advise(others, "SpringRedissonCacheAdvice")
        .advise(Methods.named("putValue"), "SpringRedissonLoadAdvice");
  }
}
