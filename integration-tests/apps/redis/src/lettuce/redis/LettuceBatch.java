package redis;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A connection of Lettuce that holds commands back until it is flushed. */
final class LettuceBatch extends LettuceAsync {
  private final RedisClusterAsyncCommands<String, String> redis;
  private final Runnable flush;
  private final AutoCloseable closed;
  private final int timeout;
  private final List<RedisFuture<?>> called = new ArrayList<>();

  LettuceBatch(
      RedisClusterAsyncCommands<String, String> redis,
      Runnable flush,
      AutoCloseable closed,
      int timeout) {
    this.redis = redis;
    this.flush = flush;
    this.closed = closed;
    this.timeout = timeout;
  }

  @Override
  RedisClusterAsyncCommands<String, String> redis() {
    return redis;
  }

  @Override
  void called(RedisFuture<?> future) {
    called.add(future);
  }

  @Override
  Object await(RedisFuture<?> future) throws Exception {
    return future.get(timeout, TimeUnit.MILLISECONDS);
  }

  @Override
  public boolean flush() throws Exception {
    flush.run();
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeout);
    for (RedisFuture<?> future : called) {
      // A cluster holds back what it writes to a connection that was not there at the flush.
      while (!future.await(20, TimeUnit.MILLISECONDS) && System.nanoTime() - deadline < 0) {
        flush.run();
      }
    }
    called.clear();
    return true;
  }

  @Override
  public void close() throws Exception {
    closed.close();
  }
}
