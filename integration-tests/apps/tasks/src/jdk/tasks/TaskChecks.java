package tasks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Tasks and their futures are as they are without the agent. */
final class TaskChecks {
  private TaskChecks() {}

  static Map<String, Script> all() {
    Map<String, Script> all = new LinkedHashMap<>();
    all.put("exceptions", server -> server.request(trace -> exceptions()));
    all.put("uncaught", server -> server.request(trace -> uncaught()));
    all.put("texts", server -> server.request(trace -> texts()));
    all.put("no-function", server -> server.request(trace -> noFunction()));
    all.put("cancelled", server -> server.request(trace -> cancelled()));
    all.put("nested", TaskChecks::nested);
    all.put("threads", server -> server.request(TaskChecks::threads));
    return all;
  }

  private static void exceptions() throws Exception {
    IllegalStateException thrown = new IllegalStateException("task");
    Callable<Void> failing =
        () -> {
          throw thrown;
        };
    ExecutorService pool = Executors.newFixedThreadPool(1);
    Check.same(cause(pool.submit(failing)), thrown, "the cause");
    pool.shutdown();
    ForkJoinPool forkJoin = new ForkJoinPool(1);
    Throwable cause = cause(forkJoin.submit(failing));
    while (cause != thrown && cause.getCause() != null) {
      cause = cause.getCause(); // the pool may throw a copy, with the original as its cause
    }
    Check.same(cause, thrown, "the cause");
    forkJoin.shutdown();
    CompletableFuture<Object> future =
        CompletableFuture.supplyAsync(
            () -> {
              throw thrown;
            });
    Check.same(cause(future), thrown, "the cause");
    try {
      future.join();
      Check.that(false, "nothing is thrown");
    } catch (CompletionException e) {
      Check.same(e.getCause(), thrown, "the cause");
    }
  }

  private static Throwable cause(Future<?> future) throws Exception {
    try {
      future.get(20, TimeUnit.SECONDS);
      throw new IllegalStateException("nothing is thrown");
    } catch (ExecutionException e) {
      return e.getCause();
    }
  }

  private static void uncaught() throws Exception {
    IllegalStateException thrown = new IllegalStateException("task");
    AtomicReference<Throwable> seen = new AtomicReference<>();
    CountDownLatch done = new CountDownLatch(1);
    ExecutorService pool =
        Executors.newFixedThreadPool(
            1,
            task -> {
              Thread thread = new Thread(task);
              thread.setUncaughtExceptionHandler(
                  (of, escaped) -> {
                    seen.set(escaped);
                    done.countDown();
                  });
              return thread;
            });
    pool.execute(
        () -> {
          throw thrown;
        });
    Pools.await(done);
    Check.same(seen.get(), thrown, "what escapes");
    pool.shutdown();
  }

  private static void texts() throws Exception {
    Callable<Void> named =
        new Callable<Void>() {
          @Override
          public Void call() {
            return null;
          }

          @Override
          public String toString() {
            return "named";
          }
        };
    boolean isShown = !System.getProperty("java.version").startsWith("1.");
    FutureTask<Void> future = new FutureTask<>(named);
    Check.equal(future.toString().contains("named"), isShown, "that " + future + " shows it");
    String adapted = ForkJoinTask.adapt(named).toString();
    Check.equal(adapted.contains("named"), isShown, "that " + adapted + " shows it");
    Check.that(
        new CompletableFuture<>().toString().endsWith("[Not completed]"), "the text of a future");
  }

  private static void noFunction() {
    CompletableFuture<Void> future = new CompletableFuture<>();
    Runnable[] wrong = {
      () -> CompletableFuture.runAsync(null),
      () -> CompletableFuture.supplyAsync(null),
      () -> future.thenApply(null),
      () -> future.thenAccept(null),
      () -> future.handle(null),
      () -> future.whenComplete(null),
      () -> new FutureTask<>(null),
      () -> new ForkJoinPool(1).submit((Callable<Void>) null),
      () -> new java.util.Timer(true).schedule(null, 1),
    };
    for (int i = 0; i < wrong.length; i++) {
      try {
        wrong[i].run();
        Check.that(false, "nothing is thrown by " + i);
      } catch (NullPointerException e) {
        // As it should be.
      }
    }
  }

  private static void cancelled() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    Future<?> future =
        pool.submit(
            () -> {
              started.countDown();
              try {
                Thread.sleep(20_000);
              } catch (InterruptedException e) {
                interrupted.countDown();
              }
            });
    Pools.await(started);
    Check.that(future.cancel(true), "it cannot be cancelled");
    Pools.await(interrupted);
    Check.that(future.isCancelled(), "it was not cancelled");
    pool.shutdown();
  }

  /** A thread of one request that runs a task of another goes back to its own. */
  private static void nested(Server server) throws Exception {
    AtomicReference<FutureTask<String>> left = new AtomicReference<>();
    AtomicReference<String> first = new AtomicReference<>();
    server.request(
        trace -> {
          first.set(trace);
          left.set(new FutureTask<>(Trace::shown));
        });
    server.request(
        trace -> {
          left.get().run();
          Check.equal(left.get().get(), first.get(), "what the task of another request sees");
          Check.equal(Trace.shown(), trace, "what this one sees behind it");
          ExecutorService pool = Executors.newFixedThreadPool(1);
          Future<Future<String>> inner = pool.submit(() -> pool.submit(Trace::shown));
          Check.equal(Pools.get(Pools.get(inner)), trace, "what a task of a task sees");
          pool.shutdown();
        });
  }

  /** A thread that a request starts is its own master. */
  private static void threads(String trace) throws Exception {
    Looks looks = new Looks();
    Thread thread = new Thread(looks);
    thread.start();
    thread.join();
    looks.assertAll(Trace.NONE, 1);
  }
}
