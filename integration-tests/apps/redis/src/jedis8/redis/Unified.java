package redis;

import java.util.Set;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import redis.clients.jedis.Connection;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.UnifiedJedis;

/** The clients for several threads, which earlier releases had others for. */
final class Unified {
  private Unified() {}

  static Commands pooled(
      HostAndPort server, JedisClientConfig config, GenericObjectPoolConfig<Connection> settings) {
    RedisClient jedis =
        RedisClient.builder()
            .hostAndPort(server)
            .clientConfig(config)
            .poolConfig(settings)
            .build();
    return new JedisSync(
        jedis,
        jedis,
        () -> new Jedis(server, config),
        () -> Jedis4.crowdedOut(jedis, jedis.getPool()));
  }

  static UnifiedJedis cluster(Set<HostAndPort> nodes, JedisClientConfig config) {
    return RedisClusterClient.builder().nodes(nodes).clientConfig(config).build();
  }
}
