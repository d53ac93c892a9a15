package bench.calls;

import java.util.concurrent.TimeUnit;
import org.apache.catalina.LifecycleException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A request that Tomcat hands to a servlet, which answers it with nothing. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HttpRequest {
  private LocalTomcat tomcat;

  @Setup
  public void start() throws LifecycleException {
    tomcat = new LocalTomcat();
  }

  @Benchmark
  public int httpRequest() throws Exception {
    return tomcat.serve("/products/7");
  }

  @TearDown
  public void stop() throws LifecycleException {
    tomcat.stop();
  }
}
