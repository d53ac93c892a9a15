package tasks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.AtomicReference;

/** Workers that wait in a request, and meanwhile run tasks that nobody's request has submitted. */
final class Helping {
  private Helping() {}

  static Map<String, Script> all() {
    Map<String, Script> all = new LinkedHashMap<>();
    all.put("helping-joining", Helping::joining);
    all.put("helping-blocking", Helping::blocking);
    return all;
  }

  /**
   * The first worker forks a task, which the second takes. That forks another and stays. Then the
   * first waits in a request for something else, and takes what the second has forked.
   */
  private static void joining(Server server) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(2);
    Looks looks = new Looks();
    Pending awaited = new Pending();
    CountDownLatch forked = new CountDownLatch(1);
    CountDownLatch looked = new CountDownLatch(1);
    Runnable last =
        () -> {
          looks.run();
          looked.countDown();
          awaited.complete(null);
        };
    Runnable taken =
        () -> {
          new Action(last).fork();
          forked.countDown();
          await(looked);
        };
    Runnable waiting = ofRequest(server, awaited::join);
    Runnable first =
        () -> {
          new Action(taken).fork();
          await(forked);
          waiting.run();
        };
    Pools.get(pool.submit(first));
    looks.assertAll(Trace.NONE, 1);
    pool.shutdown();
  }

  /** The worker waits in a request for what it has left in its own queue before. */
  private static void blocking(Server server) throws Exception {
    for (int i = 0; i < 20; i++) {
      Looks looks = new Looks();
      AtomicReference<CompletableFuture<Void>> awaited = new AtomicReference<>();
      Runnable waiting = ofRequest(server, () -> awaited.get().join());
      Runnable first =
          () -> {
            awaited.set(CompletableFuture.runAsync(looks));
            waiting.run();
          };
      Pools.get(ForkJoinPool.commonPool().submit(first));
      looks.assertAll(Trace.NONE, 1);
    }
  }

  /** A task of a request that is over by now; it has its trace. */
  private static Runnable ofRequest(Server server, Runnable what) throws Exception {
    AtomicReference<FutureTask<Void>> task = new AtomicReference<>();
    AtomicReference<String> of = new AtomicReference<>();
    server.request(
        trace -> {
          of.set(trace);
          task.set(
              new FutureTask<>(
                  () -> {
                    what.run();
                    Check.equal(Trace.shown(), of.get(), "what the one that waited sees");
                    return null;
                  }));
        });
    return () -> {
      task.get().run();
      try {
        task.get().get();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    };
  }

  private static void await(CountDownLatch latch) {
    try {
      Pools.await(latch);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Does what it is told. */
  private static final class Action extends RecursiveAction {
    private static final long serialVersionUID = 1;
    private final transient Runnable what;

    Action(Runnable what) {
      this.what = what;
    }

    @Override
    protected void compute() {
      what.run();
    }
  }

  /** Never runs; others complete it. */
  private static final class Pending extends ForkJoinTask<Void> {
    private static final long serialVersionUID = 1;

    @Override
    public Void getRawResult() {
      return null;
    }

    @Override
    protected void setRawResult(Void value) {
      // It has none.
    }

    @Override
    protected boolean exec() {
      return false;
    }
  }
}
