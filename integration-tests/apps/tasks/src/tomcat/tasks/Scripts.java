package tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.tomcat.util.threads.TaskQueue;
import org.apache.tomcat.util.threads.TaskThreadFactory;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;

/** Those of the pool of Tomcat's connectors. */
final class Scripts {
  private Scripts() {}

  static Map<String, Script> all() {
    Map<String, Script> all = new LinkedHashMap<>();
    all.put("pool", new Following(() -> new Pools.OnPool(pool(2, 3), Scripts::all)));
    all.put("full-pool", new Following(() -> new Pools.OnPool(pool(1, 1), Scripts::all)));
    all.put("hooks", server -> server.request(Scripts::hooks));
    all.put("shown", server -> server.request(trace -> shown()));
    return all;
  }

  private static int all(java.util.concurrent.ExecutorService pool, Runnable look)
      throws Exception {
    return Pools.both(pool, look) + Pools.invokeAll(pool, look);
  }

  private static void hooks(String trace) throws Exception {
    List<Object> seen = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch after = new CountDownLatch(2);
    CountDownLatch released = new CountDownLatch(1);
    TaskQueue queue = new TaskQueue();
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            1, 1, 1, TimeUnit.SECONDS, queue, new TaskThreadFactory("tomcat-", true, 5)) {
          @Override
          protected void beforeExecute(Thread thread, Runnable task) {
            seen.addAll(Arrays.asList(task, Trace.shown()));
          }

          @Override
          protected void afterExecute(Runnable task, Throwable thrown) {
            super.afterExecute(task, thrown);
            seen.addAll(Arrays.asList(task, Trace.shown()));
            after.countDown();
          }
        };
    queue.setParent(pool);
    Runnable first = waitingFor(new CountDownLatch(1), released);
    Runnable second = () -> {};
    pool.execute(first);
    pool.execute(second);
    released.countDown();
    Pools.await(after);
    Check.equal(
        seen,
        Arrays.asList(first, trace, first, trace, second, trace, second, trace),
        "what is seen");
    pool.shutdown();
  }

  /** {@code remove} and {@code shutdownNow}. */
  private static void shown() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    ThreadPoolExecutor pool = pool(1, 1);
    Runnable second = () -> {};
    Runnable third = () -> {};
    pool.execute(waitingFor(started, new CountDownLatch(1)));
    Pools.await(started);
    pool.execute(second);
    pool.execute(third);
    Future<?> fourth = pool.submit(second);
    Check.that(pool.remove(second), "a task was not removed");
    Check.that(!pool.remove(second), "it was removed twice");
    Check.equal(pool.shutdownNow(), Arrays.asList(third, fourth), "what has not run");
  }

  private static Runnable waitingFor(CountDownLatch started, CountDownLatch released) {
    return () -> {
      started.countDown();
      try {
        released.await(20, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt(); // by shutdownNow
      }
    };
  }

  private static ThreadPoolExecutor pool(int core, int most) {
    TaskQueue queue = new TaskQueue();
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            core, most, 1, TimeUnit.SECONDS, queue, new TaskThreadFactory("tomcat-", true, 5));
    queue.setParent(pool);
    return pool;
  }
}
