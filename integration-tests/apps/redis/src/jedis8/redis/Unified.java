package redis;

import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;

/** The client for several threads, which before Jedis 8 was made in another way. */
final class Unified {
  private Unified() {}

  static UnifiedJedis of(HostAndPort server, JedisClientConfig config) {
    return RedisClient.builder().hostAndPort(server).clientConfig(config).build();
  }
}
