package bench.calls;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A task that does nothing, from its submission to a pool of one thread to its end, a thousand at a
 * time; and a parallel stream of a thousand numbers. With the agent also within a request.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TaskSubmission {
  private static final int TASKS = 1000;

  @Param({"none", "under way"})
  public String request;

  private final ExecutorService pool = Executors.newFixedThreadPool(1);
  private int last;

  @Setup
  public void enter() throws ReflectiveOperationException {
    if (request.equals("none")) {
      return;
    }
    Class<?> hooks;
    try {
      hooks = Class.forName("io.vigia.bootstrap.Hooks", true, null);
    } catch (ClassNotFoundException withoutTheAgent) {
      return;
    }
    Object http = hooks.getMethod("http").invoke(null);
    Method entered =
        Class.forName("io.vigia.bootstrap.HttpHook").getMethod("entered", Object.class);
    if (entered.invoke(http, this) == null) {
      throw new InvocationTargetException(null, "no request is under way");
    }
  }

  @Benchmark
  @OperationsPerInvocation(TASKS)
  public void taskExecute() throws Exception {
    for (int i = 1; i < TASKS; i++) {
      pool.execute(() -> last++);
    }
    pool.submit(() -> last).get();
  }

  @Benchmark
  @OperationsPerInvocation(TASKS)
  public int taskSubmit() throws Exception {
    for (int i = 1; i < TASKS; i++) {
      pool.submit(() -> last++);
    }
    return pool.submit(() -> last).get();
  }

  @Benchmark
  @OperationsPerInvocation(TASKS)
  public int taskSupplyAsync() throws Exception {
    for (int i = 1; i < TASKS; i++) {
      CompletableFuture.supplyAsync(() -> last++, pool);
    }
    return CompletableFuture.supplyAsync(() -> last, pool).get();
  }

  /** For each number. */
  @Benchmark
  @OperationsPerInvocation(TASKS)
  public int parallelStream() {
    return IntStream.range(0, TASKS).parallel().map(i -> i ^ last).sum();
  }

  @TearDown
  public void end() {
    pool.shutdown();
  }
}
