package redis;

import java.util.HashSet;
import java.util.List;
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
import redis.clients.jedis.JedisSentinelPool;
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
        return new JedisSync(jedis, jedis, () -> new Jedis(server, config), null);
      case "pool":
        return pool(server, config);
      case "pooled":
        UnifiedJedis unified = Unified.of(server, config);
        return new JedisSync(unified, unified, () -> new Jedis(server, config), null);
      case "cluster":
        JedisCluster cluster = new JedisCluster(all(target.cluster), config);
        return new JedisSync(cluster, cluster, null, null);
      case "sentinel":
        return sentinel(target, config);
      case "pipeline":
        Connection connection = new Connection(server, config);
        Pipeline pipeline = new Pipeline(connection);
        return new JedisBatch(pipeline, pipeline::sync, connection);
      case "cluster-pipeline":
        return new JedisClusterBatch(() -> new ClusterPipeline(all(target.cluster), config));
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
    JedisPool pool = new JedisPool(settings, server, config);
    Jedis borrowed = pool.getResource();
    return new JedisSync(
        borrowed,
        () -> {
          borrowed.close();
          pool.close();
        },
        () -> new Jedis(server, config),
        pool::getResource);
  }

  private static Commands sentinel(Target target, JedisClientConfig config) {
    JedisClientConfig plain = DefaultJedisClientConfig.builder().build();
    JedisSentinelPool pool =
        new JedisSentinelPool("mymaster", all(target.sentinels), config, plain);
    Jedis borrowed = pool.getResource();
    return new JedisSync(
        borrowed,
        () -> {
          borrowed.close();
          pool.close();
        },
        pool::getResource,
        null);
  }

  private static Set<HostAndPort> all(List<Node> nodes) {
    Set<HostAndPort> all = new HashSet<>();
    nodes.forEach(node -> all.add(new HostAndPort(node.host, node.port)));
    return all;
  }
}
