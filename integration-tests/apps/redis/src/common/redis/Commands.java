package redis;

import java.util.List;

/**
 * The commands of Redis in one mode of a client. In a batch, replies are there once it is flushed.
 * What a client cannot do is not overridden; names and parameters are those of Redis, and so are
 * replies: {@code OK} for done, null for nil, and numbers, for which a boolean does as well.
 */
public interface Commands extends AutoCloseable {
  default Reply get(String key) throws Exception {
    throw new Lacking("get");
  }

  default Reply getex(String key, int seconds) throws Exception {
    throw new Lacking("getex");
  }

  default Reply getdel(String key) throws Exception {
    throw new Lacking("getdel");
  }

  default Reply mget(String... keys) throws Exception {
    throw new Lacking("mget");
  }

  default Reply exists(String... keys) throws Exception {
    throw new Lacking("exists");
  }

  default Reply hget(String key, String field) throws Exception {
    throw new Lacking("hget");
  }

  default Reply hmget(String key, String... fields) throws Exception {
    throw new Lacking("hmget");
  }

  default Reply hexists(String key, String field) throws Exception {
    throw new Lacking("hexists");
  }

  default Reply set(String key, String value) throws Exception {
    throw new Lacking("set");
  }

  default Reply setex(String key, int seconds, String value) throws Exception {
    throw new Lacking("setex");
  }

  default Reply psetex(String key, long millis, String value) throws Exception {
    throw new Lacking("psetex");
  }

  default Reply setnx(String key, String value) throws Exception {
    throw new Lacking("setnx");
  }

  /** {@code SET key value NX}. */
  default Reply setIfAbsent(String key, String value) throws Exception {
    throw new Lacking("setIfAbsent");
  }

  default Reply mset(String... keysAndValues) throws Exception {
    throw new Lacking("mset");
  }

  default Reply msetnx(String... keysAndValues) throws Exception {
    throw new Lacking("msetnx");
  }

  default Reply getset(String key, String value) throws Exception {
    throw new Lacking("getset");
  }

  default Reply hset(String key, String... fieldsAndValues) throws Exception {
    throw new Lacking("hset");
  }

  default Reply hmset(String key, String... fieldsAndValues) throws Exception {
    throw new Lacking("hmset");
  }

  default Reply hsetnx(String key, String field, String value) throws Exception {
    throw new Lacking("hsetnx");
  }

  default Reply hgetall(String key) throws Exception {
    throw new Lacking("hgetall");
  }

  default Reply smembers(String key) throws Exception {
    throw new Lacking("smembers");
  }

  default Reply lrange(String key, int from, int to) throws Exception {
    throw new Lacking("lrange");
  }

  default Reply del(String... keys) throws Exception {
    throw new Lacking("del");
  }

  default Reply incr(String key) throws Exception {
    throw new Lacking("incr");
  }

  default Reply expire(String key, int seconds) throws Exception {
    throw new Lacking("expire");
  }

  default Reply eval(String script, String key) throws Exception {
    throw new Lacking("eval");
  }

  /** The key and the value, or null when the time is over. */
  default Reply blpop(int seconds, String key) throws Exception {
    throw new Lacking("blpop");
  }

  /** {@code XREAD STREAMS key 0}: a list of entries of any kind, null or empty for none. */
  default Reply xread(String key) throws Exception {
    throw new Lacking("xread");
  }

  /** The same with {@code BLOCK}. */
  default Reply xreadBlocking(int millis, String key) throws Exception {
    throw new Lacking("xreadBlocking");
  }

  /** Anything, null for nil. */
  default Reply jsonGet(String key) throws Exception {
    throw new Lacking("jsonGet");
  }

  default Reply jsonSet(String key, String json) throws Exception {
    throw new Lacking("jsonSet");
  }

  /** A list of anything, null for nil. */
  default Reply jsonMget(String... keys) throws Exception {
    throw new Lacking("jsonMget");
  }

  default Reply publish(String channel, String message) throws Exception {
    throw new Lacking("publish");
  }

  /**
   * Subscribes, receives so many messages, and unsubscribes.
   *
   * @param subscribed runs on another thread once the subscription is confirmed
   */
  default List<String> receive(String channel, int messages, Runnable subscribed)
      throws Exception {
    throw new Lacking("subscribe");
  }

  /** {@code WATCH}, before the first command of a transaction. */
  default void watch(String key) throws Exception {
    throw new Lacking("watch");
  }

  /** Begins a batch, where the first command after a flush does not do that anyway. */
  default void begin() throws Exception {}

  /**
   * Sends what the batch holds and awaits the replies.
   *
   * @return false where a transaction was not executed, for a watched key had changed
   */
  default boolean flush() throws Exception {
    return true;
  }

  /** Gives a begun transaction up. */
  default void discard() throws Exception {
    throw new Lacking("discard");
  }

  /** Borrows all connections of the pool and one more, which must fail; gives them back. */
  default void exhaust() throws Exception {
    throw new Lacking("exhaust");
  }

  @Override
  void close() throws Exception;
}
