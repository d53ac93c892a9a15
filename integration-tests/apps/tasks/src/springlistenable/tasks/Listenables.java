package tasks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.util.concurrent.ListenableFuture;

/** Spring's own futures with listeners, up to 6. */
final class Listenables {
  private Listenables() {}

  static Map<String, Script> all() {
    Map<String, Script> all = new LinkedHashMap<>();
    all.put("listenable", new Following(Pool::new));
    return all;
  }

  /** A pool. */
  private static final class Pool implements Kind {
    private final ThreadPoolTaskExecutor pool = new ThreadPoolTaskExecutor();

    Pool() {
      pool.setCorePoolSize(3);
      pool.afterPropertiesSet();
    }

    @Override
    public int run(Runnable look) throws Exception {
      CountDownLatch done = new CountDownLatch(2);
      CountDownLatch registered = new CountDownLatch(1);
      ListenableFuture<String> future =
          pool.submitListenable(
              () -> {
                registered.await();
                look.run();
                return "a";
              });
      for (int i = 0; i < 2; i++) {
        future.addCallback(
            value -> {
              look.run();
              done.countDown();
            },
            thrown -> {});
      }
      registered.countDown();
      Pools.await(done);
      return 3;
    }

    @Override
    public void close() {
      pool.shutdown();
    }
  }
}
