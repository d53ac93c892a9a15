package uncaught;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads and tasks that end with an exception, and handlers that say so. */
public final class Main {
  private Main() {}

  /** Says what handlers were called with, and ends when standard input does. */
  public static void main(String[] args) throws Exception {
    Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> say("default", thrown));
    run(new Thread(Main::failPlainly));
    Thread own = new Thread(Main::failWithHandler);
    own.setUncaughtExceptionHandler((thread, thrown) -> say("own", thrown));
    run(own);
    run(new Thread(new Group(), Main::failInGroup));
    Thread throwing = new Thread(Main::failWithBrokenHandler);
    throwing.setUncaughtExceptionHandler(
        (thread, thrown) -> {
          say("broken", thrown);
          throw new IllegalStateException("of the handler");
        });
    run(throwing);
    startVirtual();

    ExecutorService executor = Executors.newSingleThreadExecutor();
    executor.execute(Main::failInExecutor);
    executor.submit(Main::failInFuture);
    executor.shutdown();
    new Timer(true)
        .schedule(
            new TimerTask() {
              @Override
              public void run() {
                throw new IllegalStateException("timer");
              }
            },
            0);
    new ForkJoinPool(1).execute(Main::failInForkJoinPool);
    schedule();
    System.out.println("uncaught is listening on 0");
    System.in.read();
  }

  private static void schedule() throws InterruptedException {
    ScheduledExecutorService executor = Executors.newScheduledThreadPool(1);
    AtomicInteger times = new AtomicInteger();
    executor.scheduleAtFixedRate(() -> failAtTheThird(times), 0, 1, TimeUnit.MILLISECONDS);
    ScheduledFuture<?> delayed =
        executor.scheduleWithFixedDelay(
            () -> failAtTheThird(new AtomicInteger(2)), 0, 1, TimeUnit.DAYS);
    ScheduledFuture<?> cancelled =
        executor.scheduleAtFixedRate(() -> {}, 0, 1, TimeUnit.MILLISECONDS);
    executor.schedule(Main::failInFuture, 0, TimeUnit.MILLISECONDS);
    while (times.get() < 3 || !delayed.isDone()) {
      Thread.sleep(1);
    }
    cancelled.cancel(false);
    executor.shutdown();
    executor.awaitTermination(10, TimeUnit.SECONDS);
  }

  private static void failAtTheThird(AtomicInteger times) {
    if (times.incrementAndGet() == 3) {
      throw new IllegalStateException("periodic");
    }
  }

  private static void startVirtual() throws Exception {
    try {
      Thread.class
          .getMethod("startVirtualThread", Runnable.class)
          .invoke(null, (Runnable) Main::failInVirtualThread);
    } catch (NoSuchMethodException beforeJava21) {
      // There are none.
    }
  }

  private static void run(Thread thread) throws InterruptedException {
    thread.start();
    thread.join();
  }

  private static void say(String handler, Throwable thrown) {
    System.out.println("handler " + handler + ": " + thrown.getMessage());
  }

  private static void failPlainly() {
    throw new IllegalStateException("plain");
  }

  private static void failWithHandler() {
    throw new IllegalStateException("with a handler");
  }

  private static void failInGroup() {
    throw new IllegalStateException("in a group");
  }

  private static void failWithBrokenHandler() {
    throw new IllegalStateException("with a handler that throws");
  }

  private static void failInVirtualThread() {
    throw new IllegalStateException("virtual");
  }

  private static void failInExecutor() {
    throw new IllegalStateException("executor");
  }

  private static void failInFuture() {
    throw new IllegalStateException("for who asks the future");
  }

  private static void failInForkJoinPool() {
    throw new IllegalStateException("fork-join");
  }

  /** A group with a word of its own. */
  private static final class Group extends ThreadGroup {
    Group() {
      super("group");
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
      say("group", thrown);
    }
  }
}
