package bench.calls;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import redis.clients.jedis.Connection;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.Pipeline;

/** One of a hundred {@code GET} that hit, in a pipeline of Jedis on {@link RepliesSocket}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RedisPipelined {
  private static final int COMMANDS = 100;

  private Pipeline pipeline;

  @Setup
  public void connect() {
    pipeline =
        new Pipeline(
            new Connection(RepliesSocket::new, DefaultJedisClientConfig.builder().build()));
  }

  @Benchmark
  @OperationsPerInvocation(COMMANDS)
  public List<Object> redisPipelined() {
    for (int i = 0; i < COMMANDS; i++) {
      pipeline.get("price:7");
    }
    return pipeline.syncAndReturnAll();
  }
}
