package redis;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.cluster.api.reactive.RedisClusterReactiveCommands;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.util.List;
import org.reactivestreams.Publisher;

/** The commands for JSON, which Lettuce has from 6.5 on. */
final class Json {
  private Json() {}

  static List<?> get(RedisClusterCommands<String, String> redis, String key) {
    throw new Lacking("jsonGet");
  }

  static RedisFuture<?> get(RedisClusterAsyncCommands<String, String> redis, String key) {
    throw new Lacking("jsonGet");
  }

  static Publisher<?> get(RedisClusterReactiveCommands<String, String> redis, String key) {
    throw new Lacking("jsonGet");
  }

  static Object set(RedisClusterCommands<String, String> redis, String key, String json) {
    throw new Lacking("jsonSet");
  }

  static RedisFuture<?> set(
      RedisClusterAsyncCommands<String, String> redis, String key, String json) {
    throw new Lacking("jsonSet");
  }

  static Publisher<?> set(
      RedisClusterReactiveCommands<String, String> redis, String key, String json) {
    throw new Lacking("jsonSet");
  }

  static List<?> mget(RedisClusterCommands<String, String> redis, String... keys) {
    throw new Lacking("JSON.MGET");
  }

  static RedisFuture<? extends List<?>> mget(
      RedisClusterAsyncCommands<String, String> redis, String... keys) {
    throw new Lacking("JSON.MGET");
  }

  static Publisher<?> mget(RedisClusterReactiveCommands<String, String> redis, String... keys) {
    throw new Lacking("JSON.MGET");
  }
}
