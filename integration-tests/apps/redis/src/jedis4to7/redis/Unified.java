package redis;

import java.util.Set;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import redis.clients.jedis.Connection;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.JedisCluster;
import redis.clients.jedis.JedisPooled;
import redis.clients.jedis.UnifiedJedis;

/** The clients for several threads, which later releases have others for. */
final class Unified {
  private Unified() {}

  static Commands pooled(
      HostAndPort server, JedisClientConfig config, GenericObjectPoolConfig<Connection> settings) {
    JedisPooled jedis = new JedisPooled(server, config, settings);
    return new JedisSync(
        jedis,
        jedis,
        () -> new Jedis(server, config),
        () -> Jedis4.crowdedOut(jedis, jedis.getPool()));
  }

  static UnifiedJedis cluster(Set<HostAndPort> nodes, JedisClientConfig config) {
    return new JedisCluster(nodes, config);
  }
}
