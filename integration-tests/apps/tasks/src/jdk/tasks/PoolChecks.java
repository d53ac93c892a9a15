package tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * What a pool shows of its tasks are the application's own, also of those that a request submits.
 */
final class PoolChecks {
  private PoolChecks() {}

  static Map<String, Script> all() {
    Map<String, Script> all = new LinkedHashMap<>();
    all.put("hooks", server -> server.request(PoolChecks::hooks));
    all.put("rejected", server -> server.request(trace -> rejected()));
    all.put("discarded", server -> server.request(PoolChecks::discarded));
    all.put("shut-down", server -> server.request(trace -> shutDown()));
    all.put("removed", server -> server.request(trace -> removed()));
    all.put("queue", server -> server.request(trace -> queue()));
    all.put("tasks-by-priority", server -> server.request(trace -> byPriority()));
    all.put("own-queue", server -> server.request(trace -> ownQueue()));
    all.put("no-task", server -> server.request(trace -> noTask()));
    return all;
  }

  /** {@code beforeExecute} and {@code afterExecute} get the very task, within its request. */
  private static void hooks(String trace) throws Exception {
    List<Object> seen = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch after = new CountDownLatch(3);
    Blocker first = new Blocker();
    Runnable second = new Named("second");
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>()) {
          @Override
          protected void beforeExecute(Thread thread, Runnable task) {
            seen.addAll(Arrays.asList(task, Trace.shown()));
          }

          @Override
          protected void afterExecute(Runnable task, Throwable thrown) {
            seen.addAll(Arrays.asList(task, Trace.shown()));
            after.countDown();
          }
        };
    pool.execute(first);
    pool.execute(second);
    first.release();
    Future<?> third = pool.submit(second);
    Pools.await(after);
    // A future is at its request while it runs.
    Check.equal(
        seen,
        Arrays.asList(
            first,
            trace,
            first,
            trace,
            second,
            trace,
            second,
            trace,
            third,
            Trace.NONE,
            third,
            Trace.NONE),
        "what is seen");
    pool.shutdown();
  }

  private static void rejected() throws Exception {
    List<Object> seen = new ArrayList<>();
    Blocker first = new Blocker();
    Runnable second = new Named("second");
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new SynchronousQueue<>(), (task, of) -> seen.add(task));
    pool.execute(first);
    pool.execute(second);
    pool.setRejectedExecutionHandler(new ThreadPoolExecutor.AbortPolicy());
    try {
      pool.execute(second);
      Check.that(false, "nothing is thrown");
    } catch (RejectedExecutionException e) {
      Check.that(e.getMessage().startsWith("Task second rejected from "), e.getMessage());
    }
    first.release();
    pool.shutdown();
    pool.setRejectedExecutionHandler((task, of) -> seen.add(task));
    pool.execute(first);
    Check.equal(seen, Arrays.asList(second, first), "what was rejected");
  }

  private static void discarded(String trace) throws Exception {
    Blocker first = new Blocker();
    Looks oldest = new Looks();
    Looks newest = new Looks();
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            new ThreadPoolExecutor.DiscardOldestPolicy());
    pool.execute(first);
    pool.execute(oldest);
    pool.execute(newest);
    first.release();
    newest.await(1);
    newest.assertAll(trace, 1);
    oldest.assertAll(trace, 0);
    pool.shutdown();
  }

  private static void shutDown() throws Exception {
    Blocker first = new Blocker();
    Runnable second = new Named("second");
    ThreadPoolExecutor pool = pool(new LinkedBlockingQueue<>());
    pool.execute(first);
    pool.execute(second);
    Future<?> third = pool.submit(second);
    Check.equal(pool.shutdownNow(), Arrays.asList(second, third), "what has not run");
  }

  private static void removed() throws Exception {
    Blocker first = new Blocker();
    Runnable second = new Named("second");
    Runnable third = new Named("third");
    ThreadPoolExecutor pool = pool(new LinkedBlockingQueue<>());
    pool.execute(first);
    pool.execute(second);
    pool.execute(third);
    Future<?> fourth = pool.submit(second);
    Future<?> fifth = pool.submit(second);
    Check.that(!pool.remove(new Named("second")), "another one was removed");
    Check.that(pool.remove(second), "a task was not removed");
    Check.that(!pool.remove(second), "it was removed twice");
    Check.that(pool.remove((Runnable) fourth), "a future was not removed");
    Check.that(!pool.remove(null), "nothing was removed");
    fifth.cancel(false);
    pool.purge();
    Check.equal(pool.getQueue().size(), 1, "the queue's size");
    Check.equal(pool.shutdownNow(), Collections.singletonList(third), "what is left");

    ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
    Future<?> scheduled = timer.schedule(second, 1, TimeUnit.HOURS);
    Check.that(!timer.remove(second), "a task was taken for its future");
    Check.that(timer.remove((Runnable) scheduled), "a scheduled task was not removed");
    timer.shutdownNow();
  }

  private static void queue() throws Exception {
    Blocker first = new Blocker();
    ThreadPoolExecutor pool = pool(new LinkedBlockingQueue<>());
    pool.execute(first);
    Future<?> second = pool.submit(first);
    Check.that(pool.getQueue().contains(second), "a future is not in the queue");
    Check.that(pool.getQueue().remove(second), "it cannot be taken from there");
    Runnable third = new Named("third");
    pool.execute(third);
    Check.equal(pool.getQueue().toString(), "[third]", "the queue");
    Looks looks = new Looks();
    pool.execute(looks);
    pool.getQueue().poll();
    Runnable taken = pool.getQueue().poll();
    Thread thread = new Thread(taken);
    thread.start();
    thread.join();
    Check.equal(looks.count(), 1, "the number of looks");
    pool.shutdownNow();
  }

  private static void byPriority() throws Exception {
    List<Object> seen = Collections.synchronizedList(new ArrayList<>());
    Blocker first = new Blocker();
    CountDownLatch done = new CountDownLatch(3);
    ThreadPoolExecutor pool = pool(new PriorityBlockingQueue<>());
    pool.execute(first);
    for (int rank : new int[] {3, 1, 2}) {
      pool.execute(
          new Ranked(rank) {
            @Override
            public void run() {
              seen.add(rank);
              done.countDown();
            }
          });
    }
    first.release();
    Pools.await(done);
    Check.equal(seen, Arrays.asList(1, 2, 3), "the order");
    pool.shutdown();
  }

  /** A queue of the application's own, which knows what it gets. */
  private static void ownQueue() throws Exception {
    CountDownLatch done = new CountDownLatch(2);
    Blocker first = new Blocker();
    ThreadPoolExecutor pool =
        pool(
            new LinkedBlockingQueue<Runnable>() {
              private static final long serialVersionUID = 1;

              @Override
              public boolean offer(Runnable task) {
                return ((Ranked) task).rank > 0 && super.offer(task);
              }
            });
    pool.execute(first);
    for (int i = 1; i < 3; i++) {
      pool.execute(
          new Ranked(i) {
            @Override
            public void run() {
              done.countDown();
            }
          });
    }
    first.release();
    Pools.await(done);
    pool.shutdown();
  }

  private static void noTask() {
    ThreadPoolExecutor pool = pool(new LinkedBlockingQueue<>());
    try {
      pool.execute(null);
      Check.that(false, "nothing is thrown");
    } catch (NullPointerException e) {
      pool.shutdown();
    }
  }

  private static ThreadPoolExecutor pool(BlockingQueue<Runnable> queue) {
    return new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, queue);
  }

  /** Keeps a worker until it is released. */
  private static final class Blocker implements Runnable {
    private final CountDownLatch released = new CountDownLatch(1);

    void release() {
      released.countDown();
    }

    @Override
    public void run() {
      try {
        released.await(20, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt(); // by shutdownNow
      }
    }
  }

  /** Does nothing. */
  private static final class Named implements Runnable {
    private final String name;

    Named(String name) {
      this.name = name;
    }

    @Override
    public void run() {
      // Nothing.
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** A task that only others like it can be compared with. */
  private abstract static class Ranked implements Runnable, Comparable<Runnable> {
    final int rank;

    Ranked(int rank) {
      this.rank = rank;
    }

    @Override
    public int compareTo(Runnable other) {
      return Integer.compare(rank, ((Ranked) other).rank);
    }
  }
}
