package tasks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;

/** Fork-join pools and parallel streams. */
final class ForkJoin {
  private ForkJoin() {}

  static Map<String, Kind.Maker> kinds() {
    Map<String, Kind.Maker> kinds = new LinkedHashMap<>();
    kinds.put("fork-join", () -> on(Pools::both));
    kinds.put("fork-join-invoke-all", () -> on(Pools::invokeAll));
    kinds.put("fork-join-tasks", () -> on(ForkJoin::tasks));
    kinds.put("fork-join-joining", () -> on(ForkJoin::joining));
    kinds.put("fork-join-quiescent", () -> on(ForkJoin::quiescent));
    kinds.put("common-pool", () -> look -> common(look));
    kinds.put("parallel-stream", () -> look -> streams(look));
    kinds.put("parallel-stream-in-pool", () -> on(ForkJoin::streams));
    kinds.put("parallel-map", () -> look -> map(look));
    kinds.put("counted-completer", () -> on(ForkJoin::counted));
    kinds.put("fork-join-scheduled", () -> on(ForkJoin::scheduled));
    return kinds;
  }

  private static Kind on(Pools.Way way) {
    return new Pools.OnPool(new ForkJoinPool(3), way);
  }

  private static int tasks(ExecutorService executor, Runnable look) throws Exception {
    ForkJoinPool pool = (ForkJoinPool) executor;
    Check.equal(pool.invoke(new Sum(8, look)), 8, "a sum");
    Check.equal(Pools.get(pool.submit(new Sum(8, look))), 8, "a sum");
    Sum executed = new Sum(8, look);
    pool.execute(executed);
    Check.equal(Pools.get(executed), 8, "a sum");
    executed.reinitialize();
    pool.execute(executed);
    Check.equal(Pools.get(executed), 8, "a sum");
    ForkJoinTask<?> adapted = ForkJoinTask.adapt(look);
    pool.execute(adapted);
    Pools.get(adapted);
    pool.submit(ForkJoinTask.adapt(look, "result")).get();
    pool.submit(ForkJoinTask.adapt(Pools.returning(look))).get();
    return 35;
  }

  /** A worker that waits for another's task runs what else there is. */
  private static int joining(ExecutorService executor, Runnable look) throws Exception {
    ForkJoinPool pool = (ForkJoinPool) executor;
    return Pools.get(
        pool.submit(
            () -> {
              int looks = 1;
              look.run();
              for (int i = 0; i < 4; i++) {
                ForkJoinTask<Integer> other = pool.submit(new Sum(4, look));
                look.run();
                looks += other.join() + 1;
                look.run();
                looks++;
              }
              return looks;
            }));
  }

  private static int quiescent(ExecutorService executor, Runnable look) throws Exception {
    ForkJoinPool pool = (ForkJoinPool) executor;
    return Pools.get(
        pool.submit(
            () -> {
              ForkJoinTask<Integer> forked = new Sum(4, look).fork();
              ForkJoinTask.helpQuiesce();
              look.run();
              return 1 + forked.join();
            }));
  }

  private static int common(Runnable look) throws Exception {
    ForkJoinPool pool = ForkJoinPool.commonPool();
    Check.equal(new Sum(8, look).fork().join(), 8, "a sum");
    Check.equal(new Sum(8, look).invoke(), 8, "a sum");
    new Halves(8, look).invoke();
    return 24 + tasks(pool, look);
  }

  private static int streams(ExecutorService executor, Runnable look) throws Exception {
    return Pools.get(((ForkJoinPool) executor).submit(() -> streams(look)));
  }

  private static int streams(Runnable look) {
    IntStream.range(0, 40).parallel().forEach(i -> look.run());
    int sum =
        IntStream.range(0, 40)
            .parallel()
            .boxed()
            .map(
                i -> {
                  look.run();
                  return i;
                })
            .sorted()
            .reduce(0, Integer::sum);
    Check.equal(sum, 780, "a sum");
    IntStream.range(0, 4)
        .parallel()
        .forEach(i -> Arrays.asList(1, 2, 3).parallelStream().forEach(j -> look.run()));
    look.run();
    return 93;
  }

  private static int map(Runnable look) {
    Map<Integer, Integer> values = new ConcurrentHashMap<>();
    for (int i = 0; i < 40; i++) {
      values.put(i, i);
    }
    ((ConcurrentHashMap<Integer, Integer>) values).forEach(1, (key, value) -> look.run());
    int[] array = new int[50];
    Arrays.parallelSetAll(
        array,
        i -> {
          look.run();
          return i;
        });
    return 90;
  }

  private static int counted(ExecutorService executor, Runnable look) throws Exception {
    ForkJoinPool pool = (ForkJoinPool) executor;
    pool.invoke(new Counted(null, 8, look));
    Counted submitted = new Counted(null, 8, look);
    pool.submit(submitted);
    Pools.get(submitted);
    // One for each leaf, and one for each that completes
    return 2 * (8 + 7);
  }

  /** Java 25 and later. */
  private static int scheduled(ExecutorService executor, Runnable look) throws Exception {
    if (!(executor instanceof ScheduledExecutorService)) {
      return Pools.both(executor, look);
    }
    return Pools.scheduled(executor, look) + Pools.again(executor, look);
  }

  /** Halves itself. */
  private static final class Sum extends RecursiveTask<Integer> {
    private static final long serialVersionUID = 1;
    private final int size;
    private final transient Runnable look;

    Sum(int size, Runnable look) {
      this.size = size;
      this.look = look;
    }

    @Override
    protected Integer compute() {
      if (size == 1) {
        look.run();
        return 1;
      }
      ForkJoinTask<Integer> left = new Sum(size / 2, look).fork();
      return new Sum(size - size / 2, look).compute() + left.join();
    }
  }

  /** The same without a sum. */
  private static final class Halves extends RecursiveAction {
    private static final long serialVersionUID = 1;
    private final int size;
    private final transient Runnable look;

    Halves(int size, Runnable look) {
      this.size = size;
      this.look = look;
    }

    @Override
    protected void compute() {
      if (size == 1) {
        look.run();
      } else {
        invokeAll(new Halves(size / 2, look), new Halves(size - size / 2, look));
      }
    }
  }

  /** The same, completed by whoever comes last. */
  private static final class Counted extends CountedCompleter<Void> {
    private static final long serialVersionUID = 1;
    private final int size;
    private final transient Runnable look;

    Counted(CountedCompleter<?> above, int size, Runnable look) {
      super(above);
      this.size = size;
      this.look = look;
    }

    @Override
    public void compute() {
      if (size == 1) {
        look.run();
      } else {
        setPendingCount(2);
        new Counted(this, size / 2, look).fork();
        new Counted(this, size - size / 2, look).fork();
      }
      tryComplete();
    }

    @Override
    public void onCompletion(CountedCompleter<?> caller) {
      if (size > 1) {
        look.run();
      }
    }
  }
}
