package redis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.exceptions.JedisException;

/** The clients of Jedis 2 and 3 that wait for each reply. */
final class JedisOldSync extends JedisByName {
  private final Supplier<Jedis> others;
  private final Supplier<Jedis> empty;

  /**
   * @param others opens connections beside it; null where it needs none
   * @param empty a pool that has none left; null where there is no pool
   */
  JedisOldSync(
      Object jedis, AutoCloseable closed, Supplier<Jedis> others, Supplier<Jedis> empty) {
    super(jedis, closed);
    this.others = others;
    this.empty = empty;
  }

  @Override
  public List<String> receive(String channel, int messages, Runnable subscribed) {
    List<String> received = new ArrayList<>();
    JedisPubSub listener =
        new JedisPubSub() {
          @Override
          public void onSubscribe(String name, int count) {
            new Thread(subscribed).start();
          }

          @Override
          public void onMessage(String name, String message) {
            received.add(message);
            if (received.size() == messages) {
              unsubscribe();
            }
          }
        };
    try (Jedis other = others.get()) {
      other.subscribe(listener, channel);
    }
    return received;
  }

  @Override
  public void exhaust() {
    try (Jedis other = empty.get()) {
      throw new AssertionError("borrowed " + other);
    } catch (JedisException e) {
      // As it should be.
    }
  }
}
