package tasks;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Pools of threads. */
final class Pools {
  private Pools() {}

  static Map<String, Kind.Maker> kinds() {
    Map<String, Kind.Maker> kinds = new LinkedHashMap<>();
    kinds.put("execute", () -> new OnPool(fixed(), Pools::execute));
    kinds.put("submit", () -> new OnPool(fixed(), Pools::submit));
    kinds.put("invoke-all", () -> new OnPool(fixed(), Pools::invokeAll));
    kinds.put("completion-service", () -> new OnPool(fixed(), Pools::completionService));
    kinds.put("future-task", () -> new OnPool(fixed(), Pools::futureTask));
    kinds.put("single", () -> new OnPool(Executors.newSingleThreadExecutor(), Pools::both));
    kinds.put("cached", () -> new OnPool(Executors.newCachedThreadPool(), Pools::both));
    kinds.put("work-stealing", () -> new OnPool(Executors.newWorkStealingPool(3), Pools::both));
    kinds.put("caller-runs", () -> new OnPool(callerRuns(), Pools::both));
    kinds.put("failing", () -> new OnPool(fixed(), Pools::failing));
    kinds.put("futures-by-priority", () -> new OnPool(byPriority(), Pools::byPriority));
    kinds.put("scheduled", () -> new OnPool(Executors.newScheduledThreadPool(3), Pools::scheduled));
    kinds.put(
        "again-and-again", () -> new OnPool(Executors.newScheduledThreadPool(3), Pools::again));
    return kinds;
  }

  private static ExecutorService fixed() {
    return Executors.newFixedThreadPool(3);
  }

  private static ExecutorService callerRuns() {
    return new ThreadPoolExecutor(
        1,
        2,
        0,
        TimeUnit.SECONDS,
        new ArrayBlockingQueue<>(1),
        new ThreadPoolExecutor.CallerRunsPolicy());
  }

  private static ExecutorService byPriority() {
    return new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<>());
  }

  static int execute(ExecutorService pool, Runnable look) throws Exception {
    CountDownLatch done = new CountDownLatch(6);
    for (int i = 0; i < 5; i++) {
      pool.execute(
          () -> {
            look.run();
            done.countDown();
          });
    }
    pool.execute(
        new Thread("never started") {
          @Override
          public void run() {
            look.run();
            done.countDown();
          }
        });
    await(done);
    return 6;
  }

  static int submit(ExecutorService pool, Runnable look) throws Exception {
    Future<?> first = pool.submit(look);
    Future<String> second = pool.submit(look, "result");
    Future<String> third = pool.submit(returning(look));
    Check.that(get(first) == null, "a Runnable has a result");
    Check.equal(get(second), "result", "the result of a Runnable");
    Check.equal(get(third), "returned", "that of a Callable");
    return 3;
  }

  static int both(ExecutorService pool, Runnable look) throws Exception {
    return execute(pool, look) + submit(pool, look);
  }

  static int invokeAll(ExecutorService pool, Runnable look) throws Exception {
    List<Callable<String>> tasks = Collections.nCopies(4, returning(look));
    for (Future<String> future : pool.invokeAll(tasks)) {
      Check.equal(get(future), "returned", "a result");
    }
    for (Future<String> future : pool.invokeAll(tasks, 20, TimeUnit.SECONDS)) {
      Check.equal(get(future), "returned", "a result");
    }
    Callable<String> one = returning(look);
    Check.equal(pool.invokeAny(Collections.singletonList(one)), "returned", "any result");
    return 9;
  }

  private static int completionService(ExecutorService pool, Runnable look) throws Exception {
    ExecutorCompletionService<String> service = new ExecutorCompletionService<>(pool);
    List<Future<String>> futures =
        Arrays.asList(service.submit(returning(look)), service.submit(look, "result"));
    for (int i = 0; i < 2; i++) {
      Check.that(futures.contains(service.take()), "another future");
    }
    return 2;
  }

  private static int futureTask(ExecutorService pool, Runnable look) throws Exception {
    FutureTask<String> executed = new FutureTask<>(returning(look));
    pool.execute(executed);
    FutureTask<String> submitted = new FutureTask<>(look, "result");
    pool.submit(submitted);
    FutureTask<String> run = new FutureTask<>(returning(look));
    Thread thread = new Thread(run);
    thread.start();
    Check.equal(get(executed), "returned", "a result");
    Check.equal(get(submitted), "result", "a result");
    Check.equal(get(run), "returned", "a result");
    return 3;
  }

  private static int failing(ExecutorService pool, Runnable look) throws Exception {
    CountDownLatch done = new CountDownLatch(3);
    for (int i = 0; i < 3; i++) {
      pool.execute(
          () -> {
            look.run();
            done.countDown();
            Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> {});
            throw new IllegalStateException("the thread ends with it");
          });
    }
    await(done);
    return 3;
  }

  private static int byPriority(ExecutorService pool, Runnable look) throws Exception {
    Ranked[] tasks = new Ranked[4];
    for (int i = 0; i < 4; i++) {
      tasks[i] = new Ranked(i, look);
      pool.execute(tasks[i]);
    }
    for (Ranked task : tasks) {
      get(task);
    }
    return 4;
  }

  static int scheduled(ExecutorService executor, Runnable look) throws Exception {
    ScheduledExecutorService pool = (ScheduledExecutorService) executor;
    get(pool.schedule(look, 1, TimeUnit.MILLISECONDS));
    get(pool.schedule(returning(look), 1, TimeUnit.MILLISECONDS));
    return 2 + both(pool, look);
  }

  static int again(ExecutorService executor, Runnable look) throws Exception {
    ScheduledExecutorService pool = (ScheduledExecutorService) executor;
    return Repeated.run(
            3, look, task -> pool.scheduleAtFixedRate(task, 0, 1, TimeUnit.MILLISECONDS))
        + Repeated.run(
            3, look, task -> pool.scheduleWithFixedDelay(task, 0, 1, TimeUnit.MILLISECONDS));
  }

  static Callable<String> returning(Runnable look) {
    return () -> {
      look.run();
      return "returned";
    };
  }

  static <T> T get(Future<T> future) throws Exception {
    return future.get(20, TimeUnit.SECONDS);
  }

  static void await(CountDownLatch done) throws InterruptedException {
    Check.that(done.await(20, TimeUnit.SECONDS), "not all tasks have run");
  }

  /** Has tasks run by a pool. */
  interface Way {
    int run(ExecutorService pool, Runnable look) throws Exception;
  }

  /** A way on a pool, which it ends. */
  static final class OnPool implements Kind {
    private final ExecutorService pool;
    private final Way way;

    OnPool(ExecutorService pool, Way way) {
      this.pool = pool;
      this.way = way;
    }

    @Override
    public int run(Runnable look) throws Exception {
      return way.run(pool, look);
    }

    @Override
    public void close() throws Exception {
      pool.shutdown();
      Check.that(pool.awaitTermination(20, TimeUnit.SECONDS), "the pool does not end");
    }
  }

  /** A future with a rank, as a queue by priority wants it. */
  private static final class Ranked extends FutureTask<Void> implements Comparable<Ranked> {
    private final int rank;

    Ranked(int rank, Runnable task) {
      super(task, null);
      this.rank = rank;
    }

    @Override
    public int compareTo(Ranked other) {
      return Integer.compare(rank, other.rank);
    }
  }
}
