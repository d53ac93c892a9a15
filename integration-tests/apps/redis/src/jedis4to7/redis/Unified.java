package redis;

import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.providers.PooledConnectionProvider;

/** The client for several threads, which in Jedis 8 is made in another way. */
final class Unified {
  private Unified() {}

  static UnifiedJedis of(HostAndPort server, JedisClientConfig config) {
    return new UnifiedJedis(new PooledConnectionProvider(server, config));
  }
}
