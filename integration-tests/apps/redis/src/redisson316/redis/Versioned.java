package redis;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.redisson.api.RBatch;
import org.redisson.api.RBucket;
import org.redisson.api.RBucketAsync;
import org.redisson.api.RBucketReactive;
import org.redisson.api.RFuture;
import org.redisson.api.RStream;
import org.redisson.api.RedissonClient;
import org.redisson.api.StreamMessageId;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.SentinelServersConfig;
import reactor.core.publisher.Mono;

/** What Redisson 3.16 has in a way of its own. */
final class Versioned {
  /** Locks run each script in a batch of its own. */
  static final boolean LOCKS_IN_BATCHES = true;

  /** EXISTS and DEL of keys in several slots become commands for each slot, too. */
  static final boolean SPLITS_ALL = false;

  private Versioned() {}

  static Commands reactive(RedissonClient client, AutoCloseable closed) {
    return new RedissonReactive(client.reactive(), closed);
  }

  static void discard(RBatch batch) {
    batch.discard();
  }

  static void set(SentinelServersConfig config) {
    config.setCheckSentinelsList(false);
  }

  static String getex(RBucket<String> bucket, int seconds) {
    throw new Lacking("getex");
  }

  static RFuture<String> getex(RBucketAsync<String> bucket, int seconds) {
    throw new Lacking("getex");
  }

  static Mono<String> getex(RBucketReactive<String> bucket, int seconds) {
    throw new Lacking("getex");
  }

  /**
   * @param block so many milliseconds; not where it is negative
   */
  static Object read(RedissonClient client, String key, int block) {
    RStream<String, String> stream = client.getStream(key, StringCodec.INSTANCE);
    return block < 0
        ? stream.read(StreamMessageId.ALL)
        : stream.read(block, TimeUnit.MILLISECONDS, StreamMessageId.ALL);
  }

  static Object jsonGet(RedissonClient client, String key) {
    throw new Lacking("JSON.GET");
  }

  static void jsonSet(RedissonClient client, String key, String json) {
    throw new Lacking("JSON.SET");
  }

  static Map<String, ?> jsonMget(RedissonClient client, String... keys) {
    throw new Lacking("JSON.MGET");
  }
}
