package tasks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Tasks that outlive their request have its trace once more, and then nothing. */
final class Ends {
  private Ends() {}

  static Map<String, Script> all() {
    Map<String, Script> all = new LinkedHashMap<>();
    all.put(
        "late-execute",
        server ->
            late(
                server,
                (gate, look) -> {
                  ExecutorService pool = Executors.newFixedThreadPool(1);
                  pool.execute(gate);
                  pool.execute(look);
                  return pool;
                }));
    all.put(
        "late-submit",
        server ->
            late(
                server,
                (gate, look) -> {
                  ExecutorService pool = Executors.newFixedThreadPool(1);
                  pool.execute(gate);
                  pool.submit(look);
                  return pool;
                }));
    all.put(
        "late-fork",
        server ->
            late(
                server,
                (gate, look) -> {
                  ForkJoinPool pool = new ForkJoinPool(1);
                  pool.execute(gate);
                  pool.submit(new Task(look));
                  return pool;
                }));
    all.put(
        "late-stage",
        server ->
            late(
                server,
                (gate, look) -> {
                  ExecutorService pool = Executors.newFixedThreadPool(1);
                  CompletableFuture.runAsync(gate, pool).thenRunAsync(look, pool);
                  return pool;
                }));
    all.put("rate-for-ever", Ends::rate);
    all.put("timer-for-ever", Ends::timer);
    all.put("handed-on-for-ever", Ends::handedOn);
    return all;
  }

  /** A task that can start only when its request is over. */
  private static void late(Server server, Late late) throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    Looks looks = new Looks();
    Runnable gate =
        () -> {
          try {
            Pools.await(over);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    AtomicReference<String> of = new AtomicReference<>();
    AtomicReference<ExecutorService> pool = new AtomicReference<>();
    server.request(
        trace -> {
          of.set(trace);
          pool.set(late.start(gate, looks));
        });
    over.countDown();
    looks.await(1);
    looks.assertAll(of.get(), 1);
    pool.get().shutdown();
  }

  private static void rate(Server server) throws Exception {
    ScheduledExecutorService pool = Executors.newScheduledThreadPool(1);
    forEver(server, looks -> pool.scheduleAtFixedRate(looks, 0, 5, TimeUnit.MILLISECONDS));
    pool.shutdownNow();
  }

  private static void timer(Server server) throws Exception {
    Timer timer = new Timer(true);
    forEver(
        server,
        looks ->
            timer.schedule(
                new TimerTask() {
                  @Override
                  public void run() {
                    looks.run();
                  }
                },
                0,
                5));
    timer.cancel();
  }

  /** A task that submits itself again. */
  private static void handedOn(Server server) throws Exception {
    ScheduledExecutorService pool = Executors.newScheduledThreadPool(1);
    forEver(
        server,
        looks ->
            pool.execute(
                new Runnable() {
                  @Override
                  public void run() {
                    looks.run();
                    if (!pool.isShutdown()) {
                      pool.schedule(this, 5, TimeUnit.MILLISECONDS);
                    }
                  }
                }));
    pool.shutdown();
    Check.that(pool.awaitTermination(20, TimeUnit.SECONDS), "the pool does not end");
  }

  private static void forEver(Server server, Start start) throws Exception {
    Looks looks = new Looks();
    AtomicReference<String> of = new AtomicReference<>();
    server.request(
        trace -> {
          of.set(trace);
          start.start(looks);
          looks.await(3);
        });
    // The server may end the request a moment after the client has its answer.
    looks.awaitLast(Trace.NONE);
    looks.await(looks.count() + 6);
    List<String> seen = new ArrayList<>(looks.seen());
    int last = seen.lastIndexOf(of.get());
    Check.that(last >= 2, "what it sees during its request: " + seen);
    Check.that(
        seen.subList(0, last + 1).equals(Collections.nCopies(last + 1, of.get()))
            && seen.subList(last + 1, seen.size())
                .equals(Collections.nCopies(seen.size() - last - 1, Trace.NONE)),
        "what it sees: " + seen);
  }

  /** Submits the two, and returns what to. */
  private interface Late {
    ExecutorService start(Runnable gate, Runnable look) throws Exception;
  }

  /** Starts something that never ends. */
  private interface Start {
    void start(Looks looks) throws Exception;
  }

  /** A task of a fork-join pool. */
  private static final class Task extends RecursiveTask<Void> {
    private static final long serialVersionUID = 1;
    private final transient Runnable look;

    Task(Runnable look) {
      this.look = look;
    }

    @Override
    protected Void compute() {
      look.run();
      return null;
    }
  }
}
