package tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

/**
 * Has several requests at once run tasks of a kind, and somebody who is no request: each must see
 * its own trace and no other. In the end no thread has kept one.
 */
final class Following implements Script {
  private static final int ROUNDS = 3;
  private static final int REQUESTS = 4;
  private static final int PROBES = 20;

  private final Kind.Maker maker;

  Following(Kind.Maker maker) {
    this.maker = maker;
  }

  @Override
  public void play(Server server) throws Exception {
    try (Kind kind = maker.make()) {
      boolean elsewhere = false;
      for (int i = 0; i < ROUNDS; i++) {
        elsewhere |= round(kind, server);
      }
      for (int i = 0; i < PROBES; i++) {
        outside(kind);
      }
      Check.that(elsewhere, "all has run on the thread of the request");
    }
  }

  private static boolean round(Kind kind, Server server) throws Exception {
    CyclicBarrier atOnce = new CyclicBarrier(REQUESTS + 1);
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    Queue<Boolean> elsewhere = new ConcurrentLinkedQueue<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < REQUESTS; i++) {
      threads.add(
          thread(
              failures,
              () ->
                  server.request(
                      trace -> {
                        atOnce.await(20, TimeUnit.SECONDS);
                        Looks looks = new Looks();
                        looks.assertAll(trace, kind.run(looks));
                        elsewhere.add(looks.wereElsewhere());
                      })));
    }
    threads.add(
        thread(
            failures,
            () -> {
              atOnce.await(20, TimeUnit.SECONDS);
              outside(kind);
            }));
    for (Thread thread : threads) {
      thread.join();
    }
    if (!failures.isEmpty()) {
      throw new IllegalStateException(failures.toString(), failures.peek());
    }
    return elsewhere.contains(true);
  }

  private static void outside(Kind kind) throws Exception {
    Looks looks = new Looks();
    looks.assertAll(Trace.NONE, kind.run(looks));
  }

  private static Thread thread(Queue<Throwable> failures, Part part) {
    Thread thread =
        new Thread(
            () -> {
              try {
                part.run();
              } catch (Throwable e) {
                failures.add(e);
              }
            });
    thread.start();
    return thread;
  }

  /** What a thread does. */
  private interface Part {
    void run() throws Exception;
  }
}
