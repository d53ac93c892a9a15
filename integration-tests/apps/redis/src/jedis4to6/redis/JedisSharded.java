package redis;

import java.util.Arrays;
import java.util.List;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisSharding;
import redis.clients.jedis.ShardedPipeline;
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
      return new JedisSync(sharding, sharding, null, null);
    }
    ShardedPipeline pipeline =
        new ShardedPipeline(provider, JedisSharding.DEFAULT_KEY_TAG_PATTERN);
    return new JedisBatch(
        pipeline,
        pipeline::sync,
        () -> {
          pipeline.close();
          provider.close();
        });
  }
}
