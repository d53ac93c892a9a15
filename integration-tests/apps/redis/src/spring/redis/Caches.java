package redis;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.cache.Cache;
import org.springframework.data.redis.cache.RedisCacheConfiguration;
import org.springframework.data.redis.cache.RedisCacheManager;
import org.springframework.data.redis.cache.RedisCacheManager.RedisCacheManagerBuilder;
import org.springframework.data.redis.cache.RedisCacheWriter;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Spring's caches in Redis, and what a script knows of them. */
final class Caches implements AutoCloseable {
  final RedisConnectionFactory factory;
  final StringRedisTemplate template;
  final RedisCacheManager manager;
  final Told told;

  private final boolean writesLater;

  /**
   * @param writer what the caches write with
   * @param configured changes the manager
   */
  Caches(
      Session session,
      int database,
      Function<RedisConnectionFactory, RedisCacheWriter> writer,
      UnaryOperator<RedisCacheManagerBuilder> configured)
      throws Exception {
    SpringClient client = (SpringClient) session.client;
    factory =
        client.factory(session.mode.name, session.servers.target("server").database(database));
    template = new StringRedisTemplate(factory);
    manager =
        configured.apply(RedisCacheManagerBuilder.fromCacheWriter(writer.apply(factory))).build();
    manager.afterPropertiesSet();
    writesLater = client.writesLater();
    session.account.add("namespace", database);
    if (database != 0) {
      session.data.call("SELECT", Integer.toString(database));
    }
    told = new Told(session);
  }

  /** Without a lock, in database 0. */
  Caches(Session session) throws Exception {
    this(session, 0, RedisCacheWriter::nonLockingRedisCacheWriter, it -> it);
  }

  /** Entries live for a time. */
  static RedisCacheManagerBuilder expiring(RedisCacheManagerBuilder builder) {
    return builder.cacheDefaults(
        RedisCacheConfiguration.defaultCacheConfig().entryTtl(Duration.ofMinutes(10)));
  }

  Cache cache(String name) {
    return manager.getCache(name);
  }

  /** Returns when an entry that is written, or evicted, is there or gone. */
  void await(String name, String key, boolean there) throws Exception {
    if (writesLater) {
      told.await(name + "::" + key, there);
    }
  }

  @Override
  public void close() throws Exception {
    SpringClient.close(factory);
  }
}
