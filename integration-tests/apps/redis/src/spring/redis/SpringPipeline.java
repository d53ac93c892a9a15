package redis;

import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisPipelineException;
import org.springframework.data.redis.core.RedisOperations;
import org.springframework.data.redis.core.SessionCallback;
import org.springframework.data.redis.core.StringRedisTemplate;

/** {@code executePipelined}. */
class SpringPipeline extends SpringCommands {
  private final StringRedisTemplate template;
  private final AutoCloseable closed;
  private List<Operation> operations = new ArrayList<>();
  private SpringResults results = new SpringResults();

  SpringPipeline(boolean evaluates, StringRedisTemplate template, AutoCloseable closed) {
    super(evaluates);
    this.template = template;
    this.closed = closed;
  }

  @Override
  Reply run(Operation operation) {
    return add(operation, false);
  }

  @Override
  Reply done(Operation operation) {
    return add(operation, true);
  }

  private Reply add(Operation operation, boolean done) {
    operations.add(operation);
    Reply reply = results.next(done);
    List<Operation> batch = operations;
    return () -> {
      if (batch == operations) {
        flush(); // The script awaits each command.
      }
      return reply.get();
    };
  }

  @Override
  public boolean flush() {
    List<Operation> now = operations;
    operations = new ArrayList<>();
    SpringResults flushed = results;
    results = new SpringResults();
    try {
      flushed.set(template.executePipelined(new All(now)), null);
    } catch (RedisPipelineException e) {
      flushed.set(e.getPipelineResult(), e);
    }
    return true;
  }

  @Override
  public void close() throws Exception {
    closed.close();
  }

  /** Runs operations on a session, which returns null for all of them. */
  private static final class All implements SessionCallback<Object> {
    private final List<Operation> operations;

    private All(List<Operation> operations) {
      this.operations = operations;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <K, V> Object execute(RedisOperations<K, V> session) throws DataAccessException {
      for (Operation operation : operations) {
        operation.on((RedisOperations<String, String>) session);
      }
      return null;
    }
  }
}
