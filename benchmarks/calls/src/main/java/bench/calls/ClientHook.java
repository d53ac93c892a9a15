package bench.calls;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What the agent does for a request that is sent and ends, without a client around it: the calls
 * that an advice makes. Nothing without the agent.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ClientHook {
  private static final MethodHandle EXCHANGE = exchange();

  @Benchmark
  public void clientHook() throws Throwable {
    EXCHANGE.invokeExact();
  }

  /** A call of {@code sending("GET", "search")}, which is left and ended with 200. */
  private static MethodHandle exchange() {
    try {
      Class<?> hooks = Class.forName("io.vigia.bootstrap.Hooks", false, null);
      Class<?> hook = Class.forName("io.vigia.bootstrap.HttpClientHook", false, null);
      Class<?> call = Class.forName("io.vigia.bootstrap.HttpClientCall", false, null);
      MethodHandles.Lookup lookup = MethodHandles.publicLookup();
      MethodHandle sending =
          lookup.findVirtual(
              hook, "sending", MethodType.methodType(call, String.class, String.class));
      MethodHandle begin =
          MethodHandles.foldArguments(
              MethodHandles.insertArguments(sending, 1, "GET", "search"),
              lookup.findStatic(hooks, "httpClient", MethodType.methodType(hook)));
      MethodHandle left = lookup.findVirtual(call, "left", MethodType.methodType(void.class));
      MethodHandle ended =
          lookup.findVirtual(
              call, "ended", MethodType.methodType(void.class, int.class, Throwable.class));
      MethodHandle end =
          MethodHandles.foldArguments(MethodHandles.insertArguments(ended, 1, 200, null), left);
      return MethodHandles.foldArguments(end, begin);
    } catch (ClassNotFoundException withoutAgent) {
      return MethodHandles.zero(void.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
