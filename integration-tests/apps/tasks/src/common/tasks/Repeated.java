package tasks;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** A task that is run again and again, as often as it is wanted and not once more. */
final class Repeated implements Runnable {
  private final AtomicInteger left;
  private final Runnable look;
  private final CountDownLatch done = new CountDownLatch(1);

  private Repeated(int times, Runnable look) {
    left = new AtomicInteger(times);
    this.look = look;
  }

  static int run(int times, Runnable look, Scheduler scheduler) throws Exception {
    Repeated task = new Repeated(times, look);
    Future<?> future = scheduler.schedule(task);
    Pools.await(task.done);
    future.cancel(false);
    return times;
  }

  @Override
  public void run() {
    int now = left.getAndDecrement();
    if (now > 0) {
      look.run();
    }
    if (now == 1) {
      done.countDown();
    }
  }

  /** What runs it. */
  interface Scheduler {
    Future<?> schedule(Runnable task) throws Exception;
  }
}
