package redis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.commands.JedisCommands;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.GetExParams;
import redis.clients.jedis.params.SetParams;
import redis.clients.jedis.params.XReadParams;

/** Jedis' clients that wait for each reply. */
final class JedisSync implements Commands {
  private final JedisCommands jedis;
  private final AutoCloseable closed;
  private final Supplier<Jedis> others;
  private final Supplier<? extends AutoCloseable> empty;

  /**
   * @param closed at the end
   * @param others opens connections beside it; null where it needs none
   * @param empty asks a pool that has no connection left; null where there is none
   */
  JedisSync(
      JedisCommands jedis,
      AutoCloseable closed,
      Supplier<Jedis> others,
      Supplier<? extends AutoCloseable> empty) {
    this.jedis = jedis;
    this.closed = closed;
    this.others = others;
    this.empty = empty;
  }

  static Map<String, String> map(String... keysAndValues) {
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  @Override
  public Reply get(String key) {
    return Reply.of(jedis.get(key));
  }

  @Override
  public Reply getex(String key, int seconds) {
    return Reply.of(jedis.getEx(key, GetExParams.getExParams().ex(seconds)));
  }

  @Override
  public Reply getdel(String key) {
    return Reply.of(jedis.getDel(key));
  }

  @Override
  public Reply mget(String... keys) {
    return Reply.of(jedis.mget(keys));
  }

  @Override
  public Reply exists(String... keys) {
    return Reply.of(jedis.exists(keys));
  }

  @Override
  public Reply hget(String key, String field) {
    return Reply.of(jedis.hget(key, field));
  }

  @Override
  public Reply hmget(String key, String... fields) {
    return Reply.of(jedis.hmget(key, fields));
  }

  @Override
  public Reply hexists(String key, String field) {
    return Reply.of(jedis.hexists(key, field));
  }

  @Override
  public Reply set(String key, String value) {
    return Reply.of(jedis.set(key, value));
  }

  @Override
  public Reply setex(String key, int seconds, String value) {
    return Reply.of(jedis.setex(key, seconds, value));
  }

  @Override
  public Reply psetex(String key, long millis, String value) {
    return Reply.of(jedis.psetex(key, millis, value));
  }

  @Override
  public Reply setnx(String key, String value) {
    return Reply.of(jedis.setnx(key, value));
  }

  @Override
  public Reply setIfAbsent(String key, String value) {
    return Reply.of(jedis.set(key, value, SetParams.setParams().nx()));
  }

  @Override
  public Reply mset(String... keysAndValues) {
    return Reply.of(jedis.mset(keysAndValues));
  }

  @Override
  public Reply msetnx(String... keysAndValues) {
    return Reply.of(jedis.msetnx(keysAndValues));
  }

  @Override
  public Reply getset(String key, String value) {
    return Reply.of(jedis.getSet(key, value));
  }

  @Override
  public Reply hset(String key, String... fieldsAndValues) {
    return Reply.of(jedis.hset(key, map(fieldsAndValues)));
  }

  @Override
  public Reply hmset(String key, String... fieldsAndValues) {
    return Reply.of(jedis.hmset(key, map(fieldsAndValues)));
  }

  @Override
  public Reply hsetnx(String key, String field, String value) {
    return Reply.of(jedis.hsetnx(key, field, value));
  }

  @Override
  public Reply hgetall(String key) {
    return Reply.of(jedis.hgetAll(key));
  }

  @Override
  public Reply smembers(String key) {
    return Reply.of(jedis.smembers(key));
  }

  @Override
  public Reply lrange(String key, int from, int to) {
    return Reply.of(jedis.lrange(key, from, to));
  }

  @Override
  public Reply del(String... keys) {
    return Reply.of(jedis.del(keys));
  }

  @Override
  public Reply incr(String key) {
    return Reply.of(jedis.incr(key));
  }

  @Override
  public Reply expire(String key, int seconds) {
    return Reply.of(jedis.expire(key, (long) seconds));
  }

  @Override
  public Reply eval(String script, String key) {
    return Reply.of(jedis.eval(script, Collections.singletonList(key), Collections.emptyList()));
  }

  @Override
  public Reply blpop(int seconds, String key) {
    return Reply.of(jedis.blpop(seconds, key));
  }

  @Override
  public Reply xread(String key) {
    return Reply.of(jedis.xread(new XReadParams(), start(key)));
  }

  @Override
  public Reply xreadBlocking(int millis, String key) {
    return Reply.of(jedis.xread(new XReadParams().block(millis), start(key)));
  }

  private static Map<String, StreamEntryID> start(String key) {
    return Collections.singletonMap(key, new StreamEntryID(0, 0));
  }

  @Override
  public Reply jsonGet(String key) {
    return Reply.of(unified().jsonGet(key));
  }

  @Override
  public Reply jsonSet(String key, String json) {
    return Reply.of(unified().jsonSet(key, json));
  }

  @Override
  public Reply jsonMget(String... keys) {
    return Reply.of(unified().jsonMGet(Object.class, keys));
  }

  private UnifiedJedis unified() {
    if (jedis instanceof UnifiedJedis) {
      return (UnifiedJedis) jedis;
    }
    throw new Lacking("JSON");
  }

  @Override
  public Reply publish(String channel, String message) {
    return Reply.of(
        jedis instanceof Jedis
            ? ((Jedis) jedis).publish(channel, message)
            : ((UnifiedJedis) jedis).publish(channel, message));
  }

  @Override
  public List<String> receive(String channel, int messages, Runnable subscribed) {
    List<String> received = new ArrayList<>();
    JedisPubSub listener =
        new JedisPubSub() {
          @Override
          public void onSubscribe(String name, int count) {
            new Thread(subscribed).start();
          }

          @Override
          public void onMessage(String name, String message) {
            received.add(message);
            if (received.size() == messages) {
              unsubscribe();
            }
          }
        };
    try (Jedis other = others.get()) {
      other.subscribe(listener, channel);
    }
    return received;
  }

  @Override
  public void exhaust() throws Exception {
    try (AutoCloseable other = empty.get()) {
      throw new AssertionError("borrowed " + other);
    } catch (JedisException e) {
      // As it should be.
    }
  }

  @Override
  public void close() throws Exception {
    closed.close();
  }
}
