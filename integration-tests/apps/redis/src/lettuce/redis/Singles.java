package redis;

import io.lettuce.core.LettuceFutures;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.cluster.api.reactive.RedisClusterReactiveCommands;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Mono;

/** Commands that are sent one by one. */
final class Singles {
  private final RedisClient client;
  private final RedisURI uri;
  private final int timeout;
  private Callable<?> exhaust;

  Singles(RedisClient client, RedisURI uri, int timeout) {
    this.client = client;
    this.uri = uri;
    this.timeout = timeout;
  }

  /** Takes one more connection than there are. */
  Singles exhausting(Callable<?> borrow) {
    exhaust = borrow;
    return this;
  }

  private void exhaust() {
    Object other;
    try {
      other = exhaust.call();
    } catch (Exception e) {
      return; // As it should be.
    }
    throw new AssertionError("borrowed " + other);
  }

  private List<String> receive(String channel, int messages, Runnable subscribed) throws Exception {
    return Subscription.receive(client, uri, channel, messages, subscribed);
  }

  Commands sync(
      StatefulConnection<String, String> connection,
      RedisClusterCommands<String, String> redis,
      AutoCloseable closed) {
    connection.setTimeout(Duration.ofMillis(timeout));
    return new LettuceSync() {
      @Override
      RedisClusterCommands<String, String> redis() {
        return redis;
      }

      @Override
      public List<String> receive(String channel, int messages, Runnable subscribed)
          throws Exception {
        return Singles.this.receive(channel, messages, subscribed);
      }

      @Override
      public void exhaust() {
        Singles.this.exhaust();
      }

      @Override
      public void close() throws Exception {
        closed.close();
      }
    };
  }

  Commands async(RedisClusterAsyncCommands<String, String> redis, AutoCloseable closed) {
    return new LettuceAsync() {
      @Override
      RedisClusterAsyncCommands<String, String> redis() {
        return redis;
      }

      @Override
      Object await(RedisFuture<?> future) {
        return LettuceFutures.awaitOrCancel(future, timeout, TimeUnit.MILLISECONDS);
      }

      @Override
      public List<String> receive(String channel, int messages, Runnable subscribed)
          throws Exception {
        return Singles.this.receive(channel, messages, subscribed);
      }

      @Override
      public void exhaust() {
        Singles.this.exhaust();
      }

      @Override
      public void close() throws Exception {
        closed.close();
      }
    };
  }

  Commands reactive(RedisClusterReactiveCommands<String, String> redis, AutoCloseable closed) {
    return new LettuceReactive() {
      @Override
      RedisClusterReactiveCommands<String, String> redis() {
        return redis;
      }

      @Override
      Object await(Mono<?> reply) {
        return reply.block(Duration.ofMillis(timeout));
      }

      @Override
      public List<String> receive(String channel, int messages, Runnable subscribed)
          throws Exception {
        return Singles.this.receive(channel, messages, subscribed);
      }

      @Override
      public void close() throws Exception {
        closed.close();
      }
    };
  }
}
