package bench.calls;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.Jedis;

/** A {@code GET} that hits, sent by Jedis to {@link RepliesSocket}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RedisCommand {
  private Jedis jedis;

  @Setup
  public void connect() {
    jedis = new Jedis(RepliesSocket::new, DefaultJedisClientConfig.builder().build());
  }

  @Benchmark
  public String redisCommand() {
    return jedis.get("price:7");
  }
}
