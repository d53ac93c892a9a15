package redis;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisCluster;
import redis.clients.jedis.JedisPool;
import redis.clients.jedis.JedisSentinelPool;
import redis.clients.jedis.JedisShardInfo;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.ShardedJedis;
import redis.clients.jedis.ShardedJedisPipeline;

/** Jedis 2.9 to 3. */
public final class Jedis2 implements Client {
  /** One for each thread of the script that has the most. */
  private static final int SHARED = 8;

  private static final Pattern TAG = Pattern.compile("\\{(.+?)\\}");

  @Override
  public Commands open(String mode, Target target) throws Exception {
    switch (mode) {
      case "sync":
        Jedis jedis = jedis(target);
        return new JedisOldSync(jedis, jedis, () -> jedis(target), null);
      case "pool":
        return pool(target);
      case "pooled":
        JedisPool each = open(target, SHARED);
        return new JedisOldSync(each, each, () -> jedis(target), () -> crowdedOut(each));
      case "cluster":
        JedisCluster cluster = new JedisCluster(all(target.cluster), target.timeout);
        return new JedisOldSync(cluster, cluster, null, null);
      case "sentinel":
        return sentinel(target);
      case "sharded":
        ShardedJedis sharded = sharded(target);
        return new JedisOldSync(sharded, sharded, null, null);
      case "pipeline":
        Jedis connection = jedis(target);
        Pipeline pipeline = connection.pipelined();
        return new Flushed(pipeline, pipeline::sync, connection);
      case "sharded-pipeline":
        return new ShardedBatch(sharded(target));
      case "transaction":
        return new JedisOldBatch(jedis(target), false);
      case "pipelined-transaction":
        return new JedisOldBatch(jedis(target), true);
      default:
        throw new IllegalArgumentException(mode);
    }
  }

  @Override
  public boolean replaces(String mode) {
    return mode.equals("pooled");
  }

  private static String host(Target target) {
    return target.server.host;
  }

  private static int port(Target target) {
    return target.server.port;
  }

  private static Jedis jedis(Target target) {
    Jedis jedis = new Jedis(host(target), port(target), target.timeout);
    if (target.database > 0) {
      jedis.select(target.database);
    }
    return jedis;
  }

  private static JedisPool open(Target target, int connections) {
    GenericObjectPoolConfig settings = new GenericObjectPoolConfig();
    settings.setMaxTotal(connections);
    settings.setMaxWaitMillis(50);
    return new JedisPool(
        settings, host(target), port(target), target.timeout, null, target.database);
  }

  /** Asks for connections until there is none left. */
  private static Jedis crowdedOut(JedisPool pool) {
    try (Jedis held = pool.getResource()) {
      return crowdedOut(pool);
    }
  }

  /** One connection of a pool that has no other. */
  private static Commands pool(Target target) {
    JedisPool pool = open(target, 1);
    Jedis borrowed = pool.getResource();
    return new JedisOldSync(
        borrowed,
        () -> {
          borrowed.close();
          pool.close();
        },
        () -> jedis(target),
        pool::getResource);
  }

  private static Commands sentinel(Target target) {
    Set<String> sentinels = new HashSet<>();
    target.sentinels.forEach(node -> sentinels.add(node.host + ":" + node.port));
    JedisSentinelPool pool = new JedisSentinelPool("mymaster", sentinels);
    Jedis borrowed = pool.getResource();
    return new JedisOldSync(
        borrowed,
        () -> {
          borrowed.close();
          pool.close();
        },
        pool::getResource,
        null);
  }

  /** Two shards in one server; all keys of a script are in the same. */
  private static ShardedJedis sharded(Target target) {
    List<JedisShardInfo> shards = new ArrayList<>();
    for (String host : Arrays.asList("127.0.0.1", "localhost")) {
      URI uri = URI.create("redis://" + host + ":" + port(target) + "/" + target.database);
      JedisShardInfo shard = new JedisShardInfo(uri);
      shard.setConnectionTimeout(target.timeout);
      shard.setSoTimeout(target.timeout);
      shards.add(shard);
    }
    return new ShardedJedis(shards, TAG);
  }

  private static Set<HostAndPort> all(List<Node> nodes) {
    Set<HostAndPort> all = new HashSet<>();
    nodes.forEach(node -> all.add(new HostAndPort(node.host, node.port)));
    return all;
  }

  private static final class Flushed extends JedisByName {
    private final Runnable flush;

    Flushed(Object pipeline, Runnable flush, AutoCloseable closed) {
      super(pipeline, closed);
      this.flush = flush;
    }

    @Override
    public boolean flush() {
      flush.run();
      return true;
    }
  }

  /** A pipeline for each flush. */
  private static final class ShardedBatch extends JedisByName {
    private final ShardedJedis jedis;
    private ShardedJedisPipeline pipeline;

    ShardedBatch(ShardedJedis jedis) {
      super(null, jedis);
      this.jedis = jedis;
    }

    @Override
    Object jedis() {
      if (pipeline == null) {
        pipeline = jedis.pipelined();
      }
      return pipeline;
    }

    /** Jedis 2 would send it to the shard of the script's text. */
    @Override
    public Reply eval(String script, String key) {
      throw new Lacking("eval");
    }

    @Override
    public boolean flush() {
      if (pipeline != null) {
        pipeline.sync();
        pipeline = null;
      }
      return true;
    }
  }
}
