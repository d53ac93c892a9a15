package redis;

import java.time.Duration;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.RedisProtocol;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.csc.CacheConfig;
import redis.clients.jedis.csc.CacheFactory;
import redis.clients.jedis.providers.PooledConnectionProvider;

/** The client that keeps copies of what it has read. */
public final class JedisCaching implements Client {
  @Override
  public Commands open(String mode, Target target) {
    HostAndPort server = new HostAndPort(target.server.host, target.server.port);
    UnifiedJedis jedis =
        new UnifiedJedis(
            new PooledConnectionProvider(
                server,
                Jedis4.builder(target).protocol(RedisProtocol.RESP3).build(),
                CacheFactory.getCache(CacheConfig.builder().maxSize(100).build())),
            1,
            Duration.ofMillis(target.timeout));
    return new JedisSync(jedis, jedis, null, null);
  }
}
