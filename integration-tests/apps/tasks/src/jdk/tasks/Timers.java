package tasks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;

/** {@code Timer}. */
final class Timers implements Kind {
  private final Timer timer = new Timer(true);

  static Map<String, Kind.Maker> kinds() {
    Map<String, Kind.Maker> kinds = new LinkedHashMap<>();
    kinds.put("timer", Timers::new);
    return kinds;
  }

  @Override
  public int run(Runnable look) throws Exception {
    CountDownLatch done = new CountDownLatch(5);
    timer.schedule(new Task(look, done, 1), 1);
    timer.schedule(new Task(look, done, 1), new java.util.Date());
    timer.schedule(new Task(look, done, 3), 0, 1);
    Pools.await(done);
    CountDownLatch second = new CountDownLatch(3);
    timer.scheduleAtFixedRate(new Task(look, second, 3), 0, 1);
    Pools.await(second);
    return 8;
  }

  @Override
  public void close() {
    timer.cancel();
  }

  /** Runs so often, and not once more. */
  private static final class Task extends TimerTask {
    private final Runnable look;
    private final CountDownLatch done;
    private int left;

    Task(Runnable look, CountDownLatch done, int times) {
      this.look = look;
      this.done = done;
      left = times;
    }

    @Override
    public void run() {
      if (--left == 0) {
        cancel();
      }
      look.run();
      done.countDown();
    }
  }
}
