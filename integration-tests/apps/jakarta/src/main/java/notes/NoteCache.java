package notes;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;

/** Notes in Redis. Every method is one command. */
final class NoteCache implements AutoCloseable {
  private final RedisClient client;
  private final StatefulRedisConnection<String, String> connection;
  private final String prefix;

  private NoteCache(RedisClient client, String prefix) {
    this.client = client;
    this.connection = client.connect();
    this.prefix = prefix;
  }

  /** A cache in the Redis at {@code host:port}, with {@code prefix} at the start of every key. */
  static NoteCache open(String hostAndPort, String prefix) {
    return new NoteCache(RedisClient.create(RedisURI.create("redis://" + hostAndPort)), prefix);
  }

  /** The note's text form; null where the cache has none. */
  String get(int id) {
    return connection.sync().get(prefix + id);
  }

  /** Keeps the note's text form. */
  void put(int id, String note) {
    connection.sync().set(prefix + id, note);
  }

  @Override
  public void close() {
    connection.close();
    client.shutdown();
  }
}
