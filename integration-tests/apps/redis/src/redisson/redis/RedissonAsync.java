package redis;

import static org.redisson.api.RScript.Mode.READ_WRITE;
import static org.redisson.api.RScript.ReturnType.VALUE;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.redisson.api.RAtomicLongAsync;
import org.redisson.api.RBucketAsync;
import org.redisson.api.RFuture;
import org.redisson.api.RKeysAsync;
import org.redisson.api.RListAsync;
import org.redisson.api.RMapAsync;
import org.redisson.api.RScriptAsync;
import org.redisson.api.RSetAsync;
import org.redisson.api.RTopicAsync;

/** Redisson's objects whose methods return futures, of a client or of a batch. */
abstract class RedissonAsync implements Commands {
  static Reply reply(RFuture<?> future) {
    return () -> value(future);
  }

  static Reply done(RFuture<Void> future) {
    return () -> {
      value(future);
      return "OK";
    };
  }

  static <V> Reply inOrder(RFuture<Map<String, V>> future, String... keys) {
    return () -> Pairs.inOrder(value(future), keys);
  }

  static <V> V value(RFuture<V> future) throws Exception {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  abstract RBucketAsync<String> bucket(String key);

  abstract RMapAsync<String, String> map(String key);

  abstract RSetAsync<String> set(String key);

  abstract RListAsync<String> list(String key);

  abstract RKeysAsync keys();

  abstract RAtomicLongAsync number(String key);

  abstract RScriptAsync script();

  abstract RTopicAsync topic(String channel);

  @Override
  public Reply get(String key) {
    return reply(bucket(key).getAsync());
  }

  @Override
  public Reply getex(String key, int seconds) {
    return reply(Versioned.getex(bucket(key), seconds));
  }

  @Override
  public Reply exists(String... keys) {
    return reply(keys().countExistsAsync(keys));
  }

  @Override
  public Reply hget(String key, String field) {
    return reply(map(key).getAsync(field));
  }

  @Override
  public Reply hmget(String key, String... fields) {
    return inOrder(map(key).getAllAsync(new HashSet<>(Arrays.asList(fields))), fields);
  }

  @Override
  public Reply hexists(String key, String field) {
    return reply(map(key).containsKeyAsync(field));
  }

  @Override
  public Reply set(String key, String value) {
    return done(bucket(key).setAsync(value));
  }

  @Override
  public Reply psetex(String key, long millis, String value) {
    return done(bucket(key).setAsync(value, millis, TimeUnit.MILLISECONDS));
  }

  @Override
  public Reply setnx(String key, String value) {
    return reply(bucket(key).trySetAsync(value));
  }

  @Override
  public Reply setIfAbsent(String key, String value) {
    return reply(bucket(key).trySetAsync(value, 100, TimeUnit.SECONDS));
  }

  @Override
  public Reply getset(String key, String value) {
    return reply(bucket(key).getAndSetAsync(value));
  }

  @Override
  public Reply hset(String key, String... fieldsAndValues) {
    if (fieldsAndValues.length > 2) {
      throw new Lacking("hset");
    }
    return reply(map(key).fastPutAsync(fieldsAndValues[0], fieldsAndValues[1]));
  }

  @Override
  public Reply hmset(String key, String... fieldsAndValues) {
    return done(map(key).putAllAsync(Pairs.of(fieldsAndValues)));
  }

  @Override
  public Reply hsetnx(String key, String field, String value) {
    return reply(map(key).fastPutIfAbsentAsync(field, value));
  }

  @Override
  public Reply hgetall(String key) {
    return reply(map(key).readAllMapAsync());
  }

  @Override
  public Reply smembers(String key) {
    return reply(set(key).readAllAsync());
  }

  @Override
  public Reply lrange(String key, int from, int to) {
    return reply(list(key).rangeAsync(from, to));
  }

  @Override
  public Reply del(String... keys) {
    return reply(keys().deleteAsync(keys));
  }

  @Override
  public Reply incr(String key) {
    return reply(number(key).incrementAndGetAsync());
  }

  @Override
  public Reply eval(String script, String key) {
    return reply(script().<String>evalAsync(READ_WRITE, script, VALUE, Collections.singletonList(key)));
  }

  @Override
  public Reply publish(String channel, String message) {
    return reply(topic(channel).publishAsync(message));
  }
}
