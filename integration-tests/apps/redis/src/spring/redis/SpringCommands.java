package redis;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.ReturnType;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.RedisOperations;

/**
 * The operations of a {@code RedisTemplate}. Where it makes another command of one, in some
 * releases at least, as of its {@code expire} PEXPIRE, its connection is asked.
 */
abstract class SpringCommands implements Commands {
  private final boolean evaluates;

  /**
   * @param evaluates false where there may be no scripts
   */
  SpringCommands(boolean evaluates) {
    this.evaluates = evaluates;
  }

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
  public Reply getex(String key, int seconds) {
    return run(SpringRelease.getex(key, seconds));
  }

  @Override
  public Reply getdel(String key) {
    return run(SpringRelease.getdel(key));
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
  public Reply setex(String key, int seconds, String value) {
    return done(asked(it -> it.setEx(bytes(key), seconds, bytes(value))));
  }

  @Override
  public Reply psetex(String key, long millis, String value) {
    return done(asked(it -> it.pSetEx(bytes(key), millis, bytes(value))));
  }

  @Override
  public Reply setnx(String key, String value) {
    return run(asked(it -> it.setNX(bytes(key), bytes(value))));
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
      return raw("HSET", key, fieldsAndValues);
    }
    return run(
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

  @Override
  public Reply expire(String key, int seconds) {
    return run(asked(it -> it.expire(bytes(key), seconds)));
  }

  @Override
  public Reply eval(String script, String key) {
    if (!evaluates) {
      throw new Lacking("EVAL");
    }
    return text(run(asked(it -> it.eval(bytes(script), ReturnType.VALUE, 1, bytes(key)))));
  }

  @Override
  public Reply blpop(int seconds, String key) {
    Reply pair = text(run(asked(it -> it.bLPop(seconds, bytes(key)))));
    return () -> Collections.emptyList().equals(pair.get()) ? null : pair.get();
  }

  @Override
  public Reply xread(String key) {
    return run(SpringRelease.read(key));
  }

  @Override
  public Reply xreadBlocking(int millis, String key) {
    return run(SpringRelease.read(key, millis));
  }

  @Override
  public Reply jsonGet(String key) {
    return raw("JSON.GET", key);
  }

  @Override
  public Reply jsonSet(String key, String json) {
    return raw("JSON.SET", key, "$", json);
  }

  @Override
  public Reply jsonMget(String... keys) {
    String[] others = Arrays.copyOfRange(keys, 1, keys.length + 1);
    others[keys.length - 1] = "$";
    return raw("JSON.MGET", keys[0], others);
  }

  /** Sends a command that Spring has no method for. */
  Reply raw(String command, String key, String... arguments) {
    byte[][] all = new byte[arguments.length + 1][];
    all[0] = bytes(key);
    for (int i = 0; i < arguments.length; i++) {
      all[i + 1] = bytes(arguments[i]);
    }
    return text(run(asked(it -> execute(it, command, all))));
  }

  /** Redisson has a method for what it can execute; Lettuce knows how many arguments there may be. */
  private static Object execute(RedisConnection redis, String command, byte[][] arguments) {
    try {
      return redis.execute(command, arguments);
    } catch (UnsupportedOperationException | InvalidDataAccessApiUsageException e) {
      throw new Lacking(command);
    }
  }

  private static Operation asked(RedisCallback<?> callback) {
    return it -> it.execute(callback);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The same with texts, and lists of them, in place of their bytes. */
  private static Reply text(Reply reply) {
    return () -> text(reply.get());
  }

  private static Object text(Object value) {
    if (value instanceof List) {
      return ((List<?>) value).stream().map(SpringCommands::text).collect(Collectors.toList());
    }
    return value instanceof byte[] ? new String((byte[]) value, StandardCharsets.UTF_8) : value;
  }

  /** What is done with a template, or with a session of it. */
  interface Operation {
    Object on(RedisOperations<String, String> redis);
  }
}
