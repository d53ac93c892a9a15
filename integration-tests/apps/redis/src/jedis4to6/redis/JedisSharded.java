package redis;

import java.util.Arrays;
import java.util.List;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisSharding;
import redis.clients.jedis.ShardedPipeline;
import redis.clients.jedis.commands.PipelineCommands;
import redis.clients.jedis.providers.ShardedConnectionProvider;

/** Two shards in one server; all keys of a script are in the same. */
public final class JedisSharded implements Client {
  @Override
  public Commands open(String mode, Target target) {
    int port = target.server.port;
    List<HostAndPort> shards =
        Arrays.asList(new HostAndPort("127.0.0.1", port), new HostAndPort("localhost", port));
    ShardedConnectionProvider provider =
        new ShardedConnectionProvider(shards, Jedis4.config(target));
    if (mode.equals("sharded")) {
      JedisSharding sharding =
          new JedisSharding(provider, JedisSharding.DEFAULT_KEY_TAG_PATTERN);
      HostAndPort any = shards.get(0);
      return new JedisSync(
          sharding, sharding, () -> new Jedis(any, Jedis4.config(target)), null);
    }
    return new Batch(provider);
  }

  /** A pipeline for each flush: in Jedis 4.0 they are at an end then. */
  private static final class Batch extends JedisBatch {
    private final ShardedConnectionProvider provider;
    private ShardedPipeline pipeline;

    Batch(ShardedConnectionProvider provider) {
      super(null, null, provider);
      this.provider = provider;
    }

    @Override
    PipelineCommands batch() {
      if (pipeline == null) {
        pipeline = new ShardedPipeline(provider, JedisSharding.DEFAULT_KEY_TAG_PATTERN);
      }
      return pipeline;
    }

    @Override
    public boolean flush() {
      if (pipeline != null) {
        pipeline.sync();
        pipeline.close();
        pipeline = null;
      }
      return true;
    }
  }
}
