package redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisURI;
import io.lettuce.core.TransactionResult;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.XReadArgs.StreamOffset;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.cluster.api.reactive.RedisClusterReactiveCommands;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.masterreplica.MasterReplica;
import io.lettuce.core.support.AsyncConnectionPoolSupport;
import io.lettuce.core.support.AsyncPool;
import io.lettuce.core.support.BoundedPoolConfig;
import org.reactivestreams.Publisher;

/** What Lettuce has from 5.1 on, or has other names for. */
final class Release {
  private Release() {}

  static Object read(RedisClusterCommands<String, String> redis, String key) {
    return redis.xread(StreamOffset.from(key, "0"));
  }

  static Object read(RedisClusterCommands<String, String> redis, String key, int millis) {
    return redis.xread(XReadArgs.Builder.block(millis), StreamOffset.from(key, "0"));
  }

  static RedisFuture<?> read(RedisClusterAsyncCommands<String, String> redis, String key) {
    return redis.xread(StreamOffset.from(key, "0"));
  }

  static RedisFuture<?> read(
      RedisClusterAsyncCommands<String, String> redis, String key, int millis) {
    return redis.xread(XReadArgs.Builder.block(millis), StreamOffset.from(key, "0"));
  }

  static Publisher<?> read(RedisClusterReactiveCommands<String, String> redis, String key) {
    return redis.xread(StreamOffset.from(key, "0"));
  }

  static Publisher<?> read(
      RedisClusterReactiveCommands<String, String> redis, String key, int millis) {
    return redis.xread(XReadArgs.Builder.block(millis), StreamOffset.from(key, "0"));
  }

  static boolean isExecuted(TransactionResult result) {
    return !result.wasDiscarded();
  }

  static StatefulRedisConnection<String, String> masterReplica(RedisClient client, RedisURI uri) {
    return MasterReplica.connect(client, StringCodec.UTF8, uri);
  }

  /** A pool of one connection, whose second one fails at once. */
  static Commands pool(Singles singles, RedisClient client, RedisURI uri) throws Exception {
    BoundedPoolConfig settings = BoundedPoolConfig.builder().maxTotal(1).maxIdle(1).build();
    AsyncPool<StatefulRedisConnection<String, String>> pool =
        AsyncConnectionPoolSupport.createBoundedObjectPool(
            () -> client.connectAsync(StringCodec.UTF8, uri), settings, false);
    StatefulRedisConnection<String, String> acquired = pool.acquire().get();
    return singles
        .exhausting(() -> pool.acquire().get())
        .async(
            acquired.async(),
            () -> {
              pool.release(acquired).get();
              pool.close();
            });
  }
}
