package redis;

import java.util.Collections;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.RedisConnectionUtils;
import org.springframework.data.redis.core.StringRedisTemplate;

/** MULTI and EXEC on a connection that is bound to the thread, as by a {@code SessionCallback}. */
final class SpringTransaction extends SpringCommands {
  private final StringRedisTemplate template;
  private final RedisConnectionFactory factory;
  private final AutoCloseable closed;
  private SpringResults results = new SpringResults();
  private boolean begun;

  SpringTransaction(boolean evaluates, StringRedisTemplate template, AutoCloseable closed) {
    super(evaluates);
    this.template = template;
    this.closed = closed;
    factory = template.getConnectionFactory();
    RedisConnectionUtils.bindConnection(factory);
  }

  @Override
  Reply run(Operation operation) {
    begin();
    operation.on(template);
    return results.next(false);
  }

  @Override
  Reply done(Operation operation) {
    begin();
    operation.on(template);
    return results.next(true);
  }

  @Override
  public void begin() {
    if (!begun) {
      template.multi();
      begun = true;
    }
  }

  @Override
  public void watch(String key) {
    template.watch(key);
  }

  @Override
  public boolean flush() {
    SpringResults executed = results;
    end();
    try {
      List<Object> all = template.exec();
      executed.set(all, null);
      return all != null && (!all.isEmpty() || executed.isEmpty());
    } catch (DataAccessException e) {
      executed.set(Collections.emptyList(), e);
      return true;
    }
  }

  @Override
  public void discard() {
    template.discard();
    end();
  }

  private void end() {
    results = new SpringResults();
    begun = false;
  }

  @Override
  public void close() throws Exception {
    RedisConnectionUtils.unbindConnection(factory);
    closed.close();
  }
}
