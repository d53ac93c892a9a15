package outages;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;

/** Lettuce. */
final class LettuceClient implements Part {
  private final StatefulRedisConnection<String, String> connection;

  LettuceClient(String port) {
    connection = RedisClient.create("redis://127.0.0.1:" + port).connect();
  }

  @Override
  public void run(String word) {
    connection.sync().set("outages", word);
  }
}
