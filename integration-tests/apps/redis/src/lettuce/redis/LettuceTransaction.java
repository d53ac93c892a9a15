package redis;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.TransactionResult;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.util.concurrent.TimeUnit;

/** MULTI and EXEC of Lettuce. */
final class LettuceTransaction extends LettuceAsync {
  private final StatefulRedisConnection<String, String> connection;
  private final int timeout;
  private boolean begun;

  LettuceTransaction(StatefulRedisConnection<String, String> connection, int timeout) {
    this.connection = connection;
    this.timeout = timeout;
  }

  @Override
  RedisAsyncCommands<String, String> redis() {
    begin();
    return connection.async();
  }

  @Override
  public void begin() {
    if (!begun) {
      connection.async().multi();
      begun = true;
    }
  }

  @Override
  Object await(RedisFuture<?> future) throws Exception {
    return future.get(timeout, TimeUnit.MILLISECONDS);
  }

  @Override
  public void watch(String key) {
    connection.sync().watch(key);
  }

  @Override
  public boolean flush() throws Exception {
    begun = false;
    RedisFuture<TransactionResult> result = connection.async().exec();
    return Release.isExecuted(result.get(timeout, TimeUnit.MILLISECONDS));
  }

  @Override
  public void discard() throws Exception {
    begun = false;
    connection.async().discard().get(timeout, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    connection.close();
  }
}
