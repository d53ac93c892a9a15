package tasks;

import com.google.common.base.Function;
import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.ListenableFutureTask;
import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.ListeningScheduledExecutorService;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.SettableFuture;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Those of Guava. */
final class Scripts {
  /** Whoever completes the future runs the listener. */
  private static final Executor DIRECT = Runnable::run;

  private Scripts() {}

  static Map<String, Script> all() {
    Map<String, Script> all = new LinkedHashMap<>();
    all.put("listening", onPool(Executors::newCachedThreadPool, Scripts::listening));
    all.put(
        "listening-scheduled",
        onPool(() -> Executors.newScheduledThreadPool(2), Scripts::scheduled));
    all.put("callbacks", onPool(() -> Executors.newFixedThreadPool(2), Scripts::callbacks));
    all.put("completed-by-others", new Following(() -> Scripts::completedByOthers));
    all.put("sequential", new Following(Sequential::new));
    return all;
  }

  private static Script onPool(Pool pool, Pools.Way way) {
    return new Following(() -> new Pools.OnPool(pool.make(), way));
  }

  private static int listening(ExecutorService executor, Runnable look) throws Exception {
    ListeningExecutorService pool = MoreExecutors.listeningDecorator(executor);
    return Pools.both(pool, look) + Pools.invokeAll(pool, look);
  }

  private static int scheduled(ExecutorService executor, Runnable look) throws Exception {
    ListeningScheduledExecutorService pool =
        MoreExecutors.listeningDecorator((java.util.concurrent.ScheduledExecutorService) executor);
    return Pools.scheduled(pool, look) + Pools.again(pool, look);
  }

  private static int callbacks(ExecutorService executor, Runnable look) throws Exception {
    ListeningExecutorService pool = MoreExecutors.listeningDecorator(executor);
    ListenableFuture<String> source =
        pool.submit(
            () -> {
              look.run();
              return "a";
            });
    ListenableFutureTask<String> task = ListenableFutureTask.create(Pools.returning(look));
    int looks = 2 + on(source, look) + on(task, look);
    pool.execute(task);
    Pools.get(source);
    Pools.get(task);
    return looks + on(source, look) + waitingFor(looks + 6, look);
  }

  /** Whoever completes it, in a request or not. */
  private static int completedByOthers(Runnable look) throws Exception {
    SettableFuture<String> source = SettableFuture.create();
    int looks = on(source, look);
    Thread completing = new Thread(() -> source.set("a"));
    completing.start();
    completing.join();
    return looks + waitingFor(looks, look);
  }

  /** Registers listeners of every kind, and returns how often they look. */
  private static int on(ListenableFuture<String> source, Runnable look) {
    source.addListener(look, DIRECT);
    Futures.addCallback(
        source,
        new FutureCallback<String>() {
          @Override
          public void onSuccess(String value) {
            look.run();
          }

          @Override
          public void onFailure(Throwable thrown) {
            throw new IllegalStateException(thrown);
          }
        },
        DIRECT);
    ListenableFuture<String> mapped =
        Futures.transform(
            source,
            (Function<String, String>)
                value -> {
                  look.run();
                  return value + value;
                },
            DIRECT);
    mapped.addListener(look, DIRECT);
    ListenableFuture<?> both = Futures.allAsList(Arrays.asList(source, mapped));
    both.addListener(look, DIRECT);
    both.addListener(look, DIRECT);
    return 6;
  }

  /** Listeners may run a moment after the future is done. */
  private static int waitingFor(int looks, Runnable look) throws InterruptedException {
    ((Looks) look).await(looks);
    return 0;
  }

  /** What makes a pool. */
  private interface Pool {
    ExecutorService make();
  }

  /** Runs one task after the other, of whomever, on whichever thread of the pool. */
  private static final class Sequential implements Kind {
    private final ExecutorService pool = Executors.newFixedThreadPool(2);
    private final Executor sequential;

    Sequential() throws Exception {
      Method make = MoreExecutors.class.getMethod("newSequentialExecutor", Executor.class);
      sequential = (Executor) make.invoke(null, pool);
    }

    @Override
    public int run(Runnable look) throws Exception {
      CountDownLatch done = new CountDownLatch(20);
      for (int i = 0; i < 20; i++) {
        sequential.execute(
            () -> {
              look.run();
              done.countDown();
            });
      }
      Pools.await(done);
      return 20;
    }

    @Override
    public void close() throws Exception {
      pool.shutdown();
      Check.that(pool.awaitTermination(20, TimeUnit.SECONDS), "the pool does not end");
    }
  }
}
