package redis;

import org.redisson.api.RAtomicLongAsync;
import org.redisson.api.BatchOptions;
import org.redisson.api.RBatch;
import org.redisson.api.RBucketAsync;
import org.redisson.api.RKeysAsync;
import org.redisson.api.RListAsync;
import org.redisson.api.RMapAsync;
import org.redisson.api.RScriptAsync;
import org.redisson.api.RSetAsync;
import org.redisson.api.RTopicAsync;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;

/** The futures of a batch, in one of its modes. */
final class RedissonBatch extends RedissonAsync {
  private final RedissonClient client;
  private final BatchOptions options;
  private final AutoCloseable closed;
  private RBatch batch;

  /**
   * @param closed at the end
   */
  RedissonBatch(RedissonClient client, BatchOptions options, AutoCloseable closed) {
    this.client = client;
    this.options = options;
    this.closed = closed;
  }

  private RBatch batch() {
    if (batch == null) {
      batch = client.createBatch(options);
    }
    return batch;
  }

  @Override
  public void begin() {
    batch();
  }

  /** It throws what the first of its commands failed with, and so does their reply. */
  @Override
  public boolean flush() {
    RBatch full = batch();
    batch = null;
    try {
      full.execute();
    } catch (RuntimeException e) {
      // So does the reply of that command.
    }
    return true;
  }

  @Override
  public void discard() {
    Versioned.discard(batch());
    batch = null;
  }

  @Override
  RBucketAsync<String> bucket(String key) {
    return batch().getBucket(key, StringCodec.INSTANCE);
  }

  @Override
  RMapAsync<String, String> map(String key) {
    return batch().getMap(key, StringCodec.INSTANCE);
  }

  @Override
  RSetAsync<String> set(String key) {
    return batch().getSet(key, StringCodec.INSTANCE);
  }

  @Override
  RListAsync<String> list(String key) {
    return batch().getList(key, StringCodec.INSTANCE);
  }

  @Override
  RKeysAsync keys() {
    return batch().getKeys();
  }

  @Override
  RAtomicLongAsync number(String key) {
    return batch().getAtomicLong(key);
  }

  @Override
  RScriptAsync script() {
    return batch().getScript(StringCodec.INSTANCE);
  }

  @Override
  RTopicAsync topic(String channel) {
    return batch().getTopic(channel, StringCodec.INSTANCE);
  }

  @Override
  public void close() throws Exception {
    closed.close();
  }
}
