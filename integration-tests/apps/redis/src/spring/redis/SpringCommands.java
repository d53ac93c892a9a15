package redis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.data.redis.core.RedisOperations;

/**
 * The operations of a {@code RedisTemplate}. What it makes other commands of, in some releases at
 * least, is left out, as its {@code expire}, which sends PEXPIRE.
 */
abstract class SpringCommands implements Commands {
  /** Runs an operation that has a result. */
  abstract Reply run(Operation operation);

  /** Runs an operation that is done or fails. */
  abstract Reply done(Operation operation);

  private static Map<String, String> map(String... keysAndValues) {
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  @Override
  public Reply get(String key) {
    return run(it -> it.opsForValue().get(key));
  }

  @Override
  public Reply mget(String... keys) {
    return run(it -> it.opsForValue().multiGet(Arrays.asList(keys)));
  }

  @Override
  public Reply exists(String... keys) {
    return run(
        it -> keys.length == 1 ? it.hasKey(keys[0]) : it.countExistingKeys(Arrays.asList(keys)));
  }

  @Override
  public Reply hget(String key, String field) {
    return run(it -> it.opsForHash().get(key, field));
  }

  @Override
  public Reply hmget(String key, String... fields) {
    return run(it -> it.<String, String>opsForHash().multiGet(key, Arrays.asList(fields)));
  }

  @Override
  public Reply hexists(String key, String field) {
    return run(it -> it.opsForHash().hasKey(key, field));
  }

  @Override
  public Reply set(String key, String value) {
    return done(
        it -> {
          it.opsForValue().set(key, value);
          return null;
        });
  }

  @Override
  public Reply setIfAbsent(String key, String value) {
    return run(it -> it.opsForValue().setIfAbsent(key, value, 100, TimeUnit.SECONDS));
  }

  @Override
  public Reply mset(String... keysAndValues) {
    return done(
        it -> {
          it.opsForValue().multiSet(map(keysAndValues));
          return null;
        });
  }

  @Override
  public Reply msetnx(String... keysAndValues) {
    return run(it -> it.opsForValue().multiSetIfAbsent(map(keysAndValues)));
  }

  @Override
  public Reply getset(String key, String value) {
    return run(it -> it.opsForValue().getAndSet(key, value));
  }

  @Override
  public Reply hset(String key, String... fieldsAndValues) {
    if (fieldsAndValues.length != 2) {
      throw new Lacking("HSET of several fields");
    }
    return done(
        it -> {
          it.opsForHash().put(key, fieldsAndValues[0], fieldsAndValues[1]);
          return null;
        });
  }

  @Override
  public Reply hmset(String key, String... fieldsAndValues) {
    return done(
        it -> {
          it.opsForHash().putAll(key, map(fieldsAndValues));
          return null;
        });
  }

  @Override
  public Reply hsetnx(String key, String field, String value) {
    return run(it -> it.opsForHash().putIfAbsent(key, field, value));
  }

  @Override
  public Reply hgetall(String key) {
    return run(it -> it.opsForHash().entries(key));
  }

  @Override
  public Reply smembers(String key) {
    return run(it -> it.opsForSet().members(key));
  }

  @Override
  public Reply lrange(String key, int from, int to) {
    return run(it -> it.opsForList().range(key, from, to));
  }

  @Override
  public Reply del(String... keys) {
    return run(it -> it.delete(Arrays.asList(keys)));
  }

  @Override
  public Reply incr(String key) {
    return run(it -> it.opsForValue().increment(key));
  }

  /** What is done with a template, or with a session of it. */
  interface Operation {
    Object on(RedisOperations<String, String> redis);
  }
}
