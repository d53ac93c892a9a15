package redis;

import static org.redisson.api.RScript.Mode.READ_WRITE;
import static org.redisson.api.RScript.ReturnType.VALUE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.redisson.api.BatchOptions;
import org.redisson.api.BatchOptions.ExecutionMode;
import org.redisson.api.RAtomicLong;
import org.redisson.api.RBlockingQueue;
import org.redisson.api.RBucket;
import org.redisson.api.RBuckets;
import org.redisson.api.RKeys;
import org.redisson.api.RList;
import org.redisson.api.RLock;
import org.redisson.api.RMap;
import org.redisson.api.RScript;
import org.redisson.api.RSet;
import org.redisson.api.RTopic;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;

/** Redisson's objects whose methods wait for the reply. */
final class RedissonSync implements Commands {
  private final RedissonClient client;
  private final boolean isCluster;
  private final AutoCloseable closed;

  /**
   * @param isCluster where commands of several keys are sent as batches, one for each node
   * @param closed at the end
   */
  RedissonSync(RedissonClient client, boolean isCluster, AutoCloseable closed) {
    this.client = client;
    this.isCluster = isCluster;
    this.closed = closed;
  }

  /** The same, which sends several keys of a cluster, too. */
  RedissonSync withSeveralKeys() {
    return new RedissonSync(client, false, closed);
  }

  RLock lock(String key) {
    return client.getLock(key);
  }

  private static Reply reply(Object value) {
    return Reply.of(value);
  }

  private static Reply inOrder(Map<String, ?> found, String... keys) {
    return Reply.of(Pairs.inOrder(found, keys));
  }

  private RBucket<String> bucket(String key) {
    return client.getBucket(key, StringCodec.INSTANCE);
  }

  private RBuckets buckets() {
    severalKeys();
    return client.getBuckets(StringCodec.INSTANCE);
  }

  private void severalKeys() {
    if (isCluster) {
      throw new Lacking("a single command of several keys");
    }
  }

  private RMap<String, String> map(String key) {
    return client.getMap(key, StringCodec.INSTANCE);
  }

  private RSet<String> set(String key) {
    return client.getSet(key, StringCodec.INSTANCE);
  }

  private RList<String> list(String key) {
    return client.getList(key, StringCodec.INSTANCE);
  }

  private RKeys keys() {
    severalKeys();
    return client.getKeys();
  }

  private RAtomicLong number(String key) {
    return client.getAtomicLong(key);
  }

  private RScript script() {
    return client.getScript(StringCodec.INSTANCE);
  }

  private RTopic topic(String channel) {
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
    bucket(key).set(value);
    return Reply.of("OK");
  }

  @Override
  public Reply psetex(String key, long millis, String value) {
    bucket(key).set(value, millis, TimeUnit.MILLISECONDS);
    return Reply.of("OK");
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
    buckets().set(Pairs.of(keysAndValues));
    return Reply.of("OK");
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
    map(key).putAll(Pairs.of(fieldsAndValues));
    return Reply.of("OK");
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
  public Reply jsonGet(String key) {
    return reply(Versioned.jsonGet(client, key));
  }

  @Override
  public Reply jsonSet(String key, String json) throws Exception {
    Versioned.jsonSet(client, key, json);
    return Reply.of("OK");
  }

  @Override
  public Reply jsonMget(String... keys) {
    return inOrder(Versioned.jsonMget(client, keys), keys);
  }

  @Override
  public Reply publish(String channel, String message) {
    return reply(topic(channel).publish(message));
  }

  @Override
  public Reply blpop(int seconds, String key) throws Exception {
    RBlockingQueue<String> queue = client.getBlockingQueue(key, StringCodec.INSTANCE);
    String value = queue.poll(seconds, TimeUnit.SECONDS);
    return Reply.of(value == null ? null : Arrays.asList(key, value));
  }

  @Override
  public Reply xread(String key) {
    return Reply.of(Versioned.read(client, key, -1));
  }

  @Override
  public Reply xreadBlocking(int millis, String key) {
    return Reply.of(Versioned.read(client, key, millis));
  }

  @Override
  public List<String> receive(String channel, int messages, Runnable subscribed) throws Exception {
    List<String> received = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch missing = new CountDownLatch(messages);
    RTopic topic = topic(channel);
    int listener =
        topic.addListener(
            String.class,
            (name, message) -> {
              received.add(message);
              missing.countDown();
            });
    new Thread(subscribed, "publisher").start();
    missing.await();
    topic.removeListener(listener);
    return received;
  }

  /** A transaction keeps the only connection until its end, which does not come. */
  @Override
  public void exhaust() throws Exception {
    BatchOptions options = BatchOptions.defaults().executionMode(ExecutionMode.REDIS_WRITE_ATOMIC);
    client.createBatch(options).getBucket("mug", StringCodec.INSTANCE).getAsync();
    try {
      bucket("mug").get();
      throw new AssertionError("There is another connection.");
    } catch (RuntimeException e) {
      if (!e.getMessage().contains("Unable to acquire connection")) {
        throw e;
      }
    }
  }

  @Override
  public void close() throws Exception {
    closed.close();
  }
}
