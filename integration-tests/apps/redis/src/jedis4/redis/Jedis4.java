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
import redis.clients.jedis.JedisPool;
import redis.clients.jedis.JedisSentinelPool;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.util.Pool;

/** Jedis 4 to 8. */
public final class Jedis4 implements Client {
  /** One for each thread of the script that has the most. */
  private static final int SHARED = 8;

  @Override
  public Commands open(String mode, Target target) throws Exception {
    HostAndPort server = new HostAndPort(target.server.host, target.server.port);
    JedisClientConfig config = config(target);
    switch (mode) {
      case "sync":
        Jedis jedis = new Jedis(server, config);
        return new JedisSync(jedis, jedis, () -> new Jedis(server, config), null);
      case "pool":
        return pool(server, config);
      case "pooled":
        return Unified.pooled(server, config, limited(SHARED));
      case "cluster":
        UnifiedJedis cluster = Unified.cluster(all(target.cluster), config);
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
        return later(mode).open(mode, target);
    }
  }

  /** What not all versions have is in a class for the first word of the mode. */
  private static Client later(String mode) {
    String word = mode.split("-")[0];
    try {
      return (Client) Class.forName("redis.Jedis" + word.substring(0, 1).toUpperCase() + word.substring(1)).newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(mode, e);
    }
  }

  @Override
  public String cacheName() {
    return "jedis";
  }

  static JedisClientConfig config(Target target) {
    return builder(target).build();
  }

  static DefaultJedisClientConfig.Builder builder(Target target) {
    return DefaultJedisClientConfig.builder()
        .socketTimeoutMillis(target.timeout)
        .connectionTimeoutMillis(target.timeout)
        .database(target.database);
  }

  @Override
  public boolean replaces(String mode) {
    return mode.equals("pooled");
  }

  /** Settings of a pool that has so many connections, and does not wait for one long. */
  private static <T> GenericObjectPoolConfig<T> limited(int connections) {
    GenericObjectPoolConfig<T> settings = new GenericObjectPoolConfig<>();
    settings.setMaxTotal(connections);
    settings.setMaxWaitMillis(50);
    return settings;
  }

  /** Asks for something while others have all connections. */
  static AutoCloseable crowdedOut(UnifiedJedis jedis, Pool<Connection> pool) {
    try (Connection held = pool.getResource()) {
      if (pool.getNumActive() < SHARED) {
        return crowdedOut(jedis, pool);
      }
      jedis.get("none");
      return held;
    }
  }

  /** One connection of a pool that has no other. */
  private static Commands pool(HostAndPort server, JedisClientConfig config) {
    JedisPool pool = new JedisPool(Jedis4.<Jedis>limited(1), server, config);
    Jedis borrowed = pool.getResource();
    return new JedisSync(
        borrowed,
        () -> {
          pool.close(); // first: else it opens a connection in the place of a broken one
          borrowed.close();
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

  static Set<HostAndPort> all(List<Node> nodes) {
    Set<HostAndPort> all = new HashSet<>();
    nodes.forEach(node -> all.add(new HostAndPort(node.host, node.port)));
    return all;
  }
}
