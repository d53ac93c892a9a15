package redis;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.cluster.api.reactive.RedisClusterReactiveCommands;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import io.lettuce.core.json.JsonPath;
import java.util.List;
import org.reactivestreams.Publisher;

/** The commands for JSON of Lettuce 6.5 and later. */
final class Json {
  private Json() {}

  static List<?> get(RedisClusterCommands<String, String> redis, String key) {
    return redis.jsonGet(key, JsonPath.ROOT_PATH);
  }

  static RedisFuture<?> get(RedisClusterAsyncCommands<String, String> redis, String key) {
    return redis.jsonGet(key, JsonPath.ROOT_PATH);
  }

  static Publisher<?> get(RedisClusterReactiveCommands<String, String> redis, String key) {
    return redis.jsonGet(key, JsonPath.ROOT_PATH);
  }

  static Object set(RedisClusterCommands<String, String> redis, String key, String json) {
    return redis.jsonSet(key, JsonPath.ROOT_PATH, json);
  }

  static RedisFuture<?> set(
      RedisClusterAsyncCommands<String, String> redis, String key, String json) {
    return redis.jsonSet(key, JsonPath.ROOT_PATH, json);
  }

  static Publisher<?> set(
      RedisClusterReactiveCommands<String, String> redis, String key, String json) {
    return redis.jsonSet(key, JsonPath.ROOT_PATH, json);
  }

  static List<?> mget(RedisClusterCommands<String, String> redis, String... keys) {
    return redis.jsonMGet(JsonPath.ROOT_PATH, keys);
  }

  static RedisFuture<? extends List<?>> mget(
      RedisClusterAsyncCommands<String, String> redis, String... keys) {
    return redis.jsonMGet(JsonPath.ROOT_PATH, keys);
  }

  static Publisher<?> mget(RedisClusterReactiveCommands<String, String> redis, String... keys) {
    return redis.jsonMGet(JsonPath.ROOT_PATH, keys);
  }
}
