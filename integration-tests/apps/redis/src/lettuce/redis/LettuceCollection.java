package redis;

import io.lettuce.core.RedisAsyncCommandsImpl;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.protocol.RedisCommand;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Commands that are collected, and dispatched all at once. */
final class LettuceCollection extends LettuceAsync {
  private final StatefulRedisConnection<String, String> connection;
  private final RedisClusterAsyncCommands<String, String> redis;
  private final int timeout;
  private final List<RedisCommand<String, String, ?>> collected = new ArrayList<>();

  @SuppressWarnings("unchecked")
  LettuceCollection(StatefulRedisConnection<String, String> connection, int timeout) {
    this.connection = connection;
    this.timeout = timeout;
    Class<?>[] type = {StatefulRedisConnection.class};
    ClassLoader loader = LettuceCollection.class.getClassLoader();
    redis =
        new RedisAsyncCommandsImpl<>(
            (StatefulRedisConnection<String, String>)
                Proxy.newProxyInstance(loader, type, (proxy, method, all) -> call(method, all)),
            StringCodec.UTF8);
  }

  /** Collects what is dispatched. */
  @SuppressWarnings("unchecked")
  private Object call(Method method, Object[] arguments) throws Exception {
    if (method.getName().equals("dispatch") && arguments[0] instanceof RedisCommand) {
      collected.add((RedisCommand<String, String, ?>) arguments[0]);
      return arguments[0];
    }
    return method.invoke(connection, arguments);
  }

  @Override
  RedisClusterAsyncCommands<String, String> redis() {
    return redis;
  }

  @Override
  Object await(RedisFuture<?> future) throws Exception {
    return future.get(timeout, TimeUnit.MILLISECONDS);
  }

  @Override
  public boolean flush() throws Exception {
    connection.dispatch(new ArrayList<>(collected));
    for (RedisCommand<String, String, ?> command : collected) {
      ((RedisFuture<?>) command).await(timeout, TimeUnit.MILLISECONDS);
    }
    collected.clear();
    return true;
  }

  @Override
  public void close() {
    connection.close();
  }
}
