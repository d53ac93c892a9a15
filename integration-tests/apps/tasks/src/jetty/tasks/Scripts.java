package tasks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Those of Jetty's pool. */
final class Scripts implements Kind {
  private final QueuedThreadPool pool = new QueuedThreadPool(8, 4);

  private Scripts() throws Exception {
    pool.start();
  }

  static Map<String, Script> all() {
    Map<String, Script> all = new LinkedHashMap<>();
    all.put("pool", new Following(Scripts::new));
    return all;
  }

  @Override
  public int run(Runnable look) throws Exception {
    CountDownLatch done = new CountDownLatch(10);
    for (int i = 0; i < 10; i++) {
      pool.execute(
          () -> {
            look.run();
            done.countDown();
          });
    }
    Pools.await(done);
    return 10;
  }

  @Override
  public void close() throws Exception {
    pool.stop();
  }
}
