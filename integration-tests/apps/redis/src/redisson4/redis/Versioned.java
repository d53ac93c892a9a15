package redis;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Map;
import org.redisson.api.RBatch;
import org.redisson.api.RBucket;
import org.redisson.api.RBucketAsync;
import org.redisson.api.RBucketReactive;
import org.redisson.api.RFuture;
import org.redisson.api.RStream;
import org.redisson.api.RedissonClient;
import org.redisson.api.stream.StreamMessageId;
import org.redisson.api.stream.StreamReadArgs;
import org.redisson.client.codec.StringCodec;
import org.redisson.codec.JacksonCodec;
import org.redisson.codec.JsonCodec;
import org.redisson.config.SentinelServersConfig;
import reactor.core.publisher.Mono;

/** What Redisson 4 has in a way of its own. */
final class Versioned {
  /** Locks run each script in a batch of its own. */
  static final boolean LOCKS_IN_BATCHES = false;

  /** EXISTS and DEL of keys in several slots become commands for each slot, too. */
  static final boolean SPLITS_ALL = true;

  private static final JsonCodec JSON = new JacksonCodec<>(Map.class);

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
    return bucket.getAndExpire(Duration.ofSeconds(seconds));
  }

  static RFuture<String> getex(RBucketAsync<String> bucket, int seconds) {
    return bucket.getAndExpireAsync(Duration.ofSeconds(seconds));
  }

  static Mono<String> getex(RBucketReactive<String> bucket, int seconds) {
    return bucket.getAndExpire(Duration.ofSeconds(seconds));
  }

  /**
   * @param block so many milliseconds; not where it is negative
   */
  static Object read(RedissonClient client, String key, int block) {
    RStream<String, String> stream = client.getStream(key, StringCodec.INSTANCE);
    StreamReadArgs all = StreamReadArgs.greaterThan(StreamMessageId.ALL);
    return stream.read(block < 0 ? all : all.timeout(Duration.ofMillis(block)));
  }

  static Object jsonGet(RedissonClient client, String key) {
    return client.getJsonBucket(key, JSON).get();
  }

  static void jsonSet(RedissonClient client, String key, String json) throws Exception {
    client.getJsonBucket(key, JSON).set(new ObjectMapper().readValue(json, Map.class));
  }

  static Map<String, ?> jsonMget(RedissonClient client, String... keys) {
    return client.getJsonBuckets(JSON).get(keys);
  }
}
