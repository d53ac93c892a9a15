package bench.calls;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Look-ups that hit in caches of Caffeine, without and with a bound, and a value stored again. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CacheLookup {
  private Cache<String, String> unbounded;
  private Cache<String, String> bounded;

  @Setup
  public void fill() {
    unbounded = Caffeine.newBuilder().build();
    bounded = Caffeine.newBuilder().maximumSize(1_000).build();
    unbounded.put("price:7", "12.50");
    bounded.put("price:7", "12.50");
  }

  @Benchmark
  public String cacheHit() {
    return unbounded.getIfPresent("price:7");
  }

  @Benchmark
  public String cacheHitBounded() {
    return bounded.getIfPresent("price:7");
  }

  @Benchmark
  public String cacheHitOrLoad() {
    return bounded.get("price:7", key -> "0");
  }

  @Benchmark
  public void cachePut() {
    unbounded.put("price:7", "12.50");
  }
}
