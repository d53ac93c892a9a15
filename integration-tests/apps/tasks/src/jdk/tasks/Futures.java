package tasks;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** {@code CompletableFuture}. */
final class Futures {
  private Futures() {}

  static Map<String, Kind.Maker> kinds() {
    Map<String, Kind.Maker> kinds = new LinkedHashMap<>();
    kinds.put("supply-async", () -> look -> started(look, ForkJoinPool.commonPool()));
    kinds.put(
        "supply-async-on-pool",
        () -> new Pools.OnPool(Executors.newFixedThreadPool(3), Futures::started));
    kinds.put("stages", () -> new Pools.OnPool(Executors.newFixedThreadPool(3), Futures::stages));
    kinds.put(
        "completed-by-others",
        () -> new Pools.OnPool(Executors.newFixedThreadPool(3), Futures::completedByOthers));
    kinds.put(
        "joined-in-common-pool", () -> new Pools.OnPool(new ForkJoinPool(3), Futures::joined));
    kinds.put(
        "complete-async",
        () -> new Pools.OnPool(Executors.newFixedThreadPool(3), Futures::completing));
    return kinds;
  }

  /** Java 9 and later. */
  private static int completing(ExecutorService pool, Runnable look) throws Exception {
    Supplier<String> supplier =
        () -> {
          look.run();
          return "supplied";
        };
    Class<?> type = CompletableFuture.class;
    Method onCommonPool = type.getMethod("completeAsync", Supplier.class);
    Method onPool = type.getMethod("completeAsync", Supplier.class, Executor.class);
    Executor later =
        (Executor)
            type.getMethod("delayedExecutor", long.class, TimeUnit.class, Executor.class)
                .invoke(null, 1, TimeUnit.MILLISECONDS, pool);
    CompletableFuture<String> first = new CompletableFuture<>();
    CompletableFuture<String> second = new CompletableFuture<>();
    onCommonPool.invoke(first, supplier);
    onPool.invoke(second, supplier, pool);
    Check.equal(Pools.get(first), "supplied", "a result");
    Check.equal(Pools.get(second), "supplied", "a result");
    Check.equal(Pools.get(CompletableFuture.supplyAsync(supplier, later)), "supplied", "a result");
    later.execute(look);
    CompletableFuture<String> third = new CompletableFuture<>();
    type.getMethod("orTimeout", long.class, TimeUnit.class).invoke(third, 1, TimeUnit.MILLISECONDS);
    Pools.get(third.handle((value, thrown) -> seen(look, value)));
    ((Looks) look).await(5);
    return 5;
  }

  private static int started(Runnable look, Executor executor) throws Exception {
    CompletableFuture<String> supplied =
        CompletableFuture.supplyAsync(
            () -> {
              look.run();
              return "supplied";
            });
    CompletableFuture<Void> run = CompletableFuture.runAsync(look);
    CompletableFuture<Void> runOn = CompletableFuture.runAsync(look, executor);
    CompletableFuture<String> suppliedOn =
        CompletableFuture.supplyAsync(
            () -> {
              look.run();
              return "supplied";
            },
            executor);
    Check.equal(Pools.get(supplied), "supplied", "a result");
    Check.equal(Pools.get(suppliedOn), "supplied", "a result");
    Pools.get(run);
    Pools.get(runOn);
    return 4;
  }

  private static int started(ExecutorService pool, Runnable look) throws Exception {
    return started(look, pool);
  }

  private static int stages(ExecutorService pool, Runnable look) throws Exception {
    CompletableFuture<String> source = CompletableFuture.supplyAsync(() -> "a", pool);
    CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> "b", pool);
    int looks = all(source, other, look, pool);
    // Already completed: on this thread, or once more on the pool.
    Pools.get(source);
    Pools.get(other);
    return looks + all(source, other, look, pool);
  }

  /** Whoever completes it, in a request or not, the stages are those of who has registered them. */
  private static int completedByOthers(ExecutorService pool, Runnable look) throws Exception {
    CompletableFuture<String> source = new CompletableFuture<>();
    CompletableFuture<String> other = new CompletableFuture<>();
    Thread completing =
        new Thread(
            () -> {
              try {
                Thread.sleep(3);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              source.complete("a");
              other.complete("b");
            });
    completing.start();
    int looks = all(source, other, look, pool);
    completing.join();
    return looks;
  }

  /** A worker that waits for a future runs what else there is to run asynchronously. */
  private static int joined(ExecutorService pool, Runnable look) throws Exception {
    return Pools.get(
        pool.submit(
            () -> {
              int looks = 0;
              for (int i = 0; i < 5; i++) {
                CompletableFuture<Void> first = CompletableFuture.runAsync(look, pool);
                CompletableFuture<Void> second = first.thenRunAsync(look, pool);
                second.join();
                look.run();
                looks += 3;
              }
              return looks;
            }));
  }

  private static int all(
      CompletableFuture<String> source,
      CompletableFuture<String> other,
      Runnable look,
      Executor executor)
      throws Exception {
    int looks = 0;
    CompletableFuture<?>[] ends = {
      source.thenApply(value -> seen(look, value)),
      source.thenApplyAsync(value -> seen(look, value)),
      source.thenApplyAsync(value -> seen(look, value), executor),
      source.thenAccept(value -> look.run()),
      source.thenAcceptAsync(value -> look.run()),
      source.thenAcceptAsync(value -> look.run(), executor),
      source.thenRun(look),
      source.thenRunAsync(look),
      source.thenRunAsync(look, executor),
      source.thenCombine(other, (a, b) -> seen(look, a + b)),
      source.thenCombineAsync(other, (a, b) -> seen(look, a + b), executor),
      source.thenAcceptBoth(other, (a, b) -> look.run()),
      source.thenAcceptBothAsync(other, (a, b) -> look.run(), executor),
      source.runAfterBoth(other, look),
      source.runAfterBothAsync(other, look, executor),
      source.applyToEither(other, value -> seen(look, value)),
      source.applyToEitherAsync(other, value -> seen(look, value), executor),
      source.acceptEither(other, value -> look.run()),
      source.acceptEitherAsync(other, value -> look.run(), executor),
      source.runAfterEither(other, look),
      source.runAfterEitherAsync(other, look, executor),
      source.thenCompose(value -> composed(look, value)),
      source.thenComposeAsync(value -> composed(look, value), executor),
      source.whenComplete((value, thrown) -> look.run()),
      source.whenCompleteAsync((value, thrown) -> look.run(), executor),
      source.handle((value, thrown) -> seen(look, value)),
      source.handleAsync((value, thrown) -> seen(look, value), executor),
      failing(source).exceptionally(thrown -> seen(look, "failed")),
    };
    looks += ends.length;
    for (CompletableFuture<?> end : ends) {
      Pools.get(end);
    }
    return looks;
  }

  private static CompletableFuture<String> failing(CompletableFuture<String> source) {
    return source.thenApply(
        value -> {
          throw new IllegalStateException(value);
        });
  }

  private static CompletionStage<String> composed(Runnable look, String value) {
    look.run();
    return CompletableFuture.completedFuture(value);
  }

  private static String seen(Runnable look, String value) {
    look.run();
    return value;
  }
}
