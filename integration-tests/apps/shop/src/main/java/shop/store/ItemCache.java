package shop.store;

import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import redis.clients.jedis.Connection;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.RedisClient;

/** Items as JSON in Redis. Every method is one command. */
public final class ItemCache implements AutoCloseable {
  private final RedisClient redis;
  private final String prefix;

  private ItemCache(RedisClient redis, String prefix) {
    this.redis = redis;
    this.prefix = prefix;
  }

  /** A cache in the Redis at {@code host:port}, with {@code prefix} at the start of every key. */
  public static ItemCache open(String hostAndPort, String prefix) {
    GenericObjectPoolConfig<Connection> pool = new GenericObjectPoolConfig<>();
    pool.setMaxTotal(8);
    RedisClient redis =
        RedisClient.builder().hostAndPort(HostAndPort.from(hostAndPort)).poolConfig(pool).build();
    return new ItemCache(redis, prefix);
  }

  /** The item's JSON; null where the cache has none. */
  public String get(int id) {
    return redis.get(key(id));
  }

  /** Keeps the item's JSON. */
  public void put(int id, String json) {
    redis.set(key(id), json);
  }

  /** Forgets the item. */
  public void remove(int id) {
    redis.del(key(id));
  }

  @Override
  public void close() {
    redis.close();
  }

  private String key(int id) {
    return prefix + "item:" + id;
  }
}
