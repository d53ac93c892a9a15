package outages;

import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisPool;

/** Jedis. */
final class JedisClient implements Part {
  private final JedisPool pool;

  JedisClient(String port) {
    pool = new JedisPool("127.0.0.1", Integer.parseInt(port));
  }

  @Override
  public void run(String word) {
    try (Jedis jedis = pool.getResource()) {
      jedis.set("outages", word);
    }
  }
}
