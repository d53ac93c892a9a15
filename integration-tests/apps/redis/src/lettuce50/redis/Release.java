package redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisURI;
import io.lettuce.core.TransactionResult;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.cluster.api.reactive.RedisClusterReactiveCommands;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.masterslave.MasterSlave;
import org.reactivestreams.Publisher;

/** What Lettuce 5.0 has other names for, or has not got. */
final class Release {
  private Release() {}

  static Object read(RedisClusterCommands<String, String> redis, String key) {
    throw new Lacking("xread");
  }

  static Object read(RedisClusterCommands<String, String> redis, String key, int millis) {
    throw new Lacking("xread");
  }

  static RedisFuture<?> read(RedisClusterAsyncCommands<String, String> redis, String key) {
    throw new Lacking("xread");
  }

  static RedisFuture<?> read(
      RedisClusterAsyncCommands<String, String> redis, String key, int millis) {
    throw new Lacking("xread");
  }

  static Publisher<?> read(RedisClusterReactiveCommands<String, String> redis, String key) {
    throw new Lacking("xread");
  }

  static Publisher<?> read(
      RedisClusterReactiveCommands<String, String> redis, String key, int millis) {
    throw new Lacking("xread");
  }

  static boolean isExecuted(TransactionResult result) {
    return !result.wasRolledBack();
  }

  static StatefulRedisConnection<String, String> masterReplica(RedisClient client, RedisURI uri) {
    return MasterSlave.connect(client, StringCodec.UTF8, uri);
  }

  static Commands pool(Singles singles, RedisClient client, RedisURI uri) {
    throw new IllegalArgumentException("async-pool");
  }
}
