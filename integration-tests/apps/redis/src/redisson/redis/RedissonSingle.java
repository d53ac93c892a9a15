package redis;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.redisson.api.RAtomicLongAsync;
import org.redisson.api.RBlockingQueueAsync;
import org.redisson.api.RBucketAsync;
import org.redisson.api.RBucketsAsync;
import org.redisson.api.RFuture;
import org.redisson.api.RKeysAsync;
import org.redisson.api.RListAsync;
import org.redisson.api.RMapAsync;
import org.redisson.api.RScriptAsync;
import org.redisson.api.RSetAsync;
import org.redisson.api.RTopicAsync;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;

/** The futures of a client, each for itself. */
final class RedissonSingle extends RedissonAsync {
  private final RedissonClient client;
  private final AutoCloseable closed;

  /**
   * @param closed at the end
   */
  RedissonSingle(RedissonClient client, AutoCloseable closed) {
    this.client = client;
    this.closed = closed;
  }

  @Override
  RBucketAsync<String> bucket(String key) {
    return client.getBucket(key, StringCodec.INSTANCE);
  }

  @Override
  RMapAsync<String, String> map(String key) {
    return client.getMap(key, StringCodec.INSTANCE);
  }

  @Override
  RSetAsync<String> set(String key) {
    return client.getSet(key, StringCodec.INSTANCE);
  }

  @Override
  RListAsync<String> list(String key) {
    return client.getList(key, StringCodec.INSTANCE);
  }

  @Override
  RKeysAsync keys() {
    return client.getKeys();
  }

  @Override
  RAtomicLongAsync number(String key) {
    return client.getAtomicLong(key);
  }

  @Override
  RScriptAsync script() {
    return client.getScript(StringCodec.INSTANCE);
  }

  @Override
  RTopicAsync topic(String channel) {
    return client.getTopic(channel, StringCodec.INSTANCE);
  }

  private RBucketsAsync buckets() {
    return client.getBuckets(StringCodec.INSTANCE);
  }

  @Override
  public Reply mget(String... keys) {
    return inOrder(buckets().getAsync(keys), keys);
  }

  @Override
  public Reply mset(String... keysAndValues) {
    return done(buckets().setAsync(Pairs.of(keysAndValues)));
  }

  @Override
  public Reply msetnx(String... keysAndValues) {
    return reply(buckets().trySetAsync(Pairs.of(keysAndValues)));
  }

  @Override
  public Reply blpop(int seconds, String key) {
    RBlockingQueueAsync<String> queue = client.getBlockingQueue(key, StringCodec.INSTANCE);
    RFuture<String> polled = queue.pollAsync(seconds, TimeUnit.SECONDS);
    return () -> {
      String value = value(polled);
      return value == null ? null : Arrays.asList(key, value);
    };
  }

  @Override
  public void close() throws Exception {
    closed.close();
  }
}
