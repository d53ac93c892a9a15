package redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A subscription of Lettuce, on a connection of its own. */
final class Subscription {
  private Subscription() {}

  static List<String> receive(
      RedisClient client, RedisURI uri, String channel, int messages, Runnable subscribed)
      throws Exception {
    BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    List<String> received = new ArrayList<>();
    try (StatefulRedisPubSubConnection<String, String> connection = client.connectPubSub(uri)) {
      connection.addListener(
          new RedisPubSubAdapter<String, String>() {
            @Override
            public void message(String name, String message) {
              queue.add(message);
            }
          });
      connection.sync().subscribe(channel);
      new Thread(subscribed).start();
      while (received.size() < messages) {
        received.add(queue.take());
      }
      connection.sync().unsubscribe(channel);
    }
    return received;
  }
}
