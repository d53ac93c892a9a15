package redis;

import static org.redisson.api.RScript.Mode.READ_WRITE;
import static org.redisson.api.RScript.ReturnType.VALUE;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.redisson.api.RAtomicLongReactive;
import org.redisson.api.RBlockingQueueReactive;
import org.redisson.api.RBucketReactive;
import org.redisson.api.RBucketsReactive;
import org.redisson.api.RKeysReactive;
import org.redisson.api.RListReactive;
import org.redisson.api.RMapReactive;
import org.redisson.api.RScriptReactive;
import org.redisson.api.RSetReactive;
import org.redisson.api.RTopicReactive;
import org.redisson.api.RedissonReactiveClient;
import org.redisson.client.codec.StringCodec;
import reactor.core.publisher.Mono;

/** Redisson's objects whose methods return publishers. */
final class RedissonReactive implements Commands {
  private final RedissonReactiveClient client;
  private final AutoCloseable closed;

  /**
   * @param closed at the end
   */
  RedissonReactive(RedissonReactiveClient client, AutoCloseable closed) {
    this.client = client;
    this.closed = closed;
  }

  private static Reply reply(Mono<?> publisher) {
    return publisher::block;
  }

  private static Reply done(Mono<Void> publisher) {
    return () -> {
      publisher.block();
      return "OK";
    };
  }

  private static <V> Reply inOrder(Mono<Map<String, V>> publisher, String... keys) {
    return () -> Pairs.inOrder(publisher.block(), keys);
  }

  private RBucketReactive<String> bucket(String key) {
    return client.getBucket(key, StringCodec.INSTANCE);
  }

  private RBucketsReactive buckets() {
    return client.getBuckets(StringCodec.INSTANCE);
  }

  private RMapReactive<String, String> map(String key) {
    return client.getMap(key, StringCodec.INSTANCE);
  }

  private RSetReactive<String> set(String key) {
    return client.getSet(key, StringCodec.INSTANCE);
  }

  private RListReactive<String> list(String key) {
    return client.getList(key, StringCodec.INSTANCE);
  }

  private RKeysReactive keys() {
    return client.getKeys();
  }

  private RAtomicLongReactive number(String key) {
    return client.getAtomicLong(key);
  }

  private RScriptReactive script() {
    return client.getScript(StringCodec.INSTANCE);
  }

  private RTopicReactive topic(String channel) {
    return client.getTopic(channel, StringCodec.INSTANCE);
  }

  @Override
  public Reply get(String key) {
    return reply(bucket(key).get());
  }

  @Override
  public Reply getex(String key, int seconds) {
    return reply(Versioned.getex(bucket(key), seconds));
  }

  @Override
  public Reply mget(String... keys) {
    return inOrder(buckets().get(keys), keys);
  }

  @Override
  public Reply exists(String... keys) {
    return reply(keys().countExists(keys));
  }

  @Override
  public Reply hget(String key, String field) {
    return reply(map(key).get(field));
  }

  @Override
  public Reply hmget(String key, String... fields) {
    return inOrder(map(key).getAll(new HashSet<>(Arrays.asList(fields))), fields);
  }

  @Override
  public Reply hexists(String key, String field) {
    return reply(map(key).containsKey(field));
  }

  @Override
  public Reply set(String key, String value) {
    return done(bucket(key).set(value));
  }

  @Override
  public Reply psetex(String key, long millis, String value) {
    return done(bucket(key).set(value, millis, TimeUnit.MILLISECONDS));
  }

  @Override
  public Reply setnx(String key, String value) {
    return reply(bucket(key).trySet(value));
  }

  @Override
  public Reply setIfAbsent(String key, String value) {
    return reply(bucket(key).trySet(value, 100, TimeUnit.SECONDS));
  }

  @Override
  public Reply mset(String... keysAndValues) {
    return done(buckets().set(Pairs.of(keysAndValues)));
  }

  @Override
  public Reply msetnx(String... keysAndValues) {
    return reply(buckets().trySet(Pairs.of(keysAndValues)));
  }

  @Override
  public Reply getset(String key, String value) {
    return reply(bucket(key).getAndSet(value));
  }

  @Override
  public Reply hset(String key, String... fieldsAndValues) {
    if (fieldsAndValues.length > 2) {
      throw new Lacking("hset");
    }
    return reply(map(key).fastPut(fieldsAndValues[0], fieldsAndValues[1]));
  }

  @Override
  public Reply hmset(String key, String... fieldsAndValues) {
    return done(map(key).putAll(Pairs.of(fieldsAndValues)));
  }

  @Override
  public Reply hsetnx(String key, String field, String value) {
    return reply(map(key).fastPutIfAbsent(field, value));
  }

  @Override
  public Reply hgetall(String key) {
    return reply(map(key).readAllMap());
  }

  @Override
  public Reply smembers(String key) {
    return reply(set(key).readAll());
  }

  @Override
  public Reply lrange(String key, int from, int to) {
    return reply(list(key).range(from, to));
  }

  @Override
  public Reply del(String... keys) {
    return reply(keys().delete(keys));
  }

  @Override
  public Reply incr(String key) {
    return reply(number(key).incrementAndGet());
  }

  @Override
  public Reply eval(String script, String key) {
    return reply(script().<String>eval(READ_WRITE, script, VALUE, Collections.singletonList(key)));
  }

  @Override
  public Reply publish(String channel, String message) {
    return reply(topic(channel).publish(message));
  }

  @Override
  public Reply blpop(int seconds, String key) {
    RBlockingQueueReactive<String> queue = client.getBlockingQueue(key, StringCodec.INSTANCE);
    String value = queue.poll(seconds, TimeUnit.SECONDS).block();
    return Reply.of(value == null ? null : Arrays.asList(key, value));
  }

  @Override
  public void close() throws Exception {
    closed.close();
  }
}
