package redis;

import java.util.HashSet;
import java.util.Set;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import redis.clients.jedis.ClusterPipeline;
import redis.clients.jedis.Connection;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.JedisCluster;
import redis.clients.jedis.JedisPool;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.UnifiedJedis;

/** Jedis 4 to 8. */
public final class Jedis4 implements Client {
  @Override
  public Commands open(String mode, Target target) {
    HostAndPort server = new HostAndPort(target.server.host, target.server.port);
    JedisClientConfig config =
        DefaultJedisClientConfig.builder()
            .socketTimeoutMillis(target.timeout)
            .connectionTimeoutMillis(target.timeout)
            .database(target.database)
            .build();
    switch (mode) {
      case "sync":
        Jedis jedis = new Jedis(server, config);
        return new JedisSync(jedis, jedis, () -> new Jedis(server, config));
      case "pool":
        return pool(server, config);
      case "pooled":
        UnifiedJedis unified = Unified.of(server, config);
        return new JedisSync(unified, unified, () -> new Jedis(server, config));
      case "cluster":
        JedisCluster cluster = new JedisCluster(nodes(target), config);
        return new JedisSync(cluster, cluster, null);
      case "pipeline":
        Connection connection = new Connection(server, config);
        Pipeline pipeline = new Pipeline(connection);
        return new JedisBatch(pipeline, pipeline::sync, connection);
      case "cluster-pipeline":
        ClusterPipeline spread = new ClusterPipeline(nodes(target), config);
        return new JedisBatch(spread, spread::sync, spread);
      case "transaction":
        return new JedisTransaction(new Connection(server, config));
      default:
        throw new IllegalArgumentException(mode);
    }
  }

  /** One connection of a pool that has no other. */
  private static Commands pool(HostAndPort server, JedisClientConfig config) {
    GenericObjectPoolConfig<Jedis> settings = new GenericObjectPoolConfig<>();
    settings.setMaxTotal(1);
    settings.setMaxWaitMillis(50);
    JedisPool pool = new JedisPool(settings, server.getHost(), server.getPort());
    Jedis borrowed = pool.getResource();
    return new JedisSync(
        borrowed,
        () -> {
          borrowed.close();
          pool.close();
        },
        pool::getResource);
  }

  private static Set<HostAndPort> nodes(Target target) {
    Set<HostAndPort> nodes = new HashSet<>();
    target.cluster.forEach(node -> nodes.add(new HostAndPort(node.host, node.port)));
    return nodes;
  }
}
