package redis;

import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisPipelineException;
import org.springframework.data.redis.core.RedisOperations;
import org.springframework.data.redis.core.SessionCallback;
import org.springframework.data.redis.core.StringRedisTemplate;

/** {@code executePipelined}, by which each thread sends its own. */
class SpringPipeline extends SpringCommands {
  private final StringRedisTemplate template;
  private final AutoCloseable closed;
  private final ThreadLocal<Batch> batches = ThreadLocal.withInitial(Batch::new);

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
    Batch batch = batches.get();
    batch.operations.add(operation);
    Reply reply = batch.results.next(done);
    return () -> {
      if (batch == batches.get()) {
        flush(); // The script awaits each command.
      }
      return reply.get();
    };
  }

  @Override
  public boolean flush() {
    Batch batch = batches.get();
    batches.remove();
    try {
      batch.results.set(template.executePipelined(new All(batch.operations)), null);
    } catch (RedisPipelineException e) {
      batch.results.set(e.getPipelineResult(), e);
    }
    return true;
  }

  @Override
  public void close() throws Exception {
    closed.close();
  }

  /** What was asked for since the last flush. */
  private static final class Batch {
    private final List<Operation> operations = new ArrayList<>();
    private final SpringResults results = new SpringResults();
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
