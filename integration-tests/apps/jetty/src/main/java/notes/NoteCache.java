package notes;

import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.Config;

/** Notes in Redis. Every method is one command. */
final class NoteCache implements AutoCloseable {
  private final RedissonClient redis;
  private final String prefix;

  private NoteCache(RedissonClient redis, String prefix) {
    this.redis = redis;
    this.prefix = prefix;
  }

  /** A cache in the Redis at {@code host:port}, with {@code prefix} at the start of every key. */
  static NoteCache open(String hostAndPort, String prefix) {
    Config config = new Config();
    config.setCodec(StringCodec.INSTANCE);
    config.setThreads(2).setNettyThreads(2);
    config
        .useSingleServer()
        .setAddress("redis://" + hostAndPort)
        .setConnectionMinimumIdleSize(2)
        .setConnectionPoolSize(8)
        .setSubscriptionConnectionMinimumIdleSize(0);
    return new NoteCache(Redisson.create(config), prefix);
  }

  /** The note's text form; null where the cache has none. */
  String get(int id) {
    return redis.<String>getBucket(prefix + id).get();
  }

  /** Keeps the note's text form. */
  void put(int id, String note) {
    redis.<String>getBucket(prefix + id).set(note);
  }

  @Override
  public void close() {
    redis.shutdown();
  }
}
