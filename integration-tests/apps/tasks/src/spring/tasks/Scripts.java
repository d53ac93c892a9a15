package tasks;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.concurrent.ConcurrentTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Those of Spring's executors. */
final class Scripts {
  private Scripts() {}

  static Map<String, Script> all() {
    Map<String, Script> all = new LinkedHashMap<>();
    all.put("async", new Following(Annotated::new));
    all.put("pool", new Following(Pool::new));
    all.put("simple", new Following(() -> look -> simple(new SimpleAsyncTaskExecutor(), look)));
    all.put("simple-limited", new Following(() -> Scripts::limited));
    all.put("simple-virtual", new Following(() -> Scripts::virtual));
    all.put("concurrent", new Following(() -> look -> execute(new ConcurrentTaskExecutor(), look)));
    all.put("scheduler", new Following(Scheduler::new));
    all.putAll(Listenables.all());
    return all;
  }

  private static int limited(Runnable look) throws Exception {
    SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor();
    executor.setConcurrencyLimit(1);
    return simple(executor, look);
  }

  /** From 6.1 on. */
  private static int virtual(Runnable look) throws Exception {
    SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor();
    executor.getClass().getMethod("setVirtualThreads", boolean.class).invoke(executor, true);
    return simple(executor, look);
  }

  private static int simple(SimpleAsyncTaskExecutor executor, Runnable look) throws Exception {
    Future<?> first = executor.submit(look);
    Future<String> second = executor.submit(Pools.returning(look));
    Pools.get(first);
    Check.equal(Pools.get(second), "returned", "a result");
    return 2 + execute(executor, look);
  }

  static int execute(Executor executor, Runnable look) throws Exception {
    CountDownLatch done = new CountDownLatch(5);
    for (int i = 0; i < 5; i++) {
      executor.execute(
          () -> {
            look.run();
            done.countDown();
          });
    }
    Pools.await(done);
    return 5;
  }

  /** {@code @Async}. */
  public interface Work {
    void nothing(Runnable look);

    CompletableFuture<String> later(Runnable look);
  }

  /** Its implementation. */
  public static class Worker implements Work {
    @Async
    @Override
    public void nothing(Runnable look) {
      look.run();
    }

    @Async
    @Override
    public CompletableFuture<String> later(Runnable look) {
      look.run();
      return CompletableFuture.completedFuture("later");
    }
  }

  /** An application context with a pool. */
  @Configuration
  @EnableAsync
  public static class Context {
    @Bean
    public ThreadPoolTaskExecutor taskExecutor() {
      ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
      executor.setCorePoolSize(3);
      return executor;
    }

    @Bean
    public Work work() {
      return new Worker();
    }
  }

  /** Calls of methods with {@code @Async}. */
  private static final class Annotated implements Kind {
    private final AnnotationConfigApplicationContext context =
        new AnnotationConfigApplicationContext(Context.class);

    @Override
    public int run(Runnable look) throws Exception {
      Work work = context.getBean(Work.class);
      CountDownLatch done = new CountDownLatch(3);
      for (int i = 0; i < 3; i++) {
        work.nothing(
            () -> {
              look.run();
              done.countDown();
            });
      }
      Check.equal(Pools.get(work.later(look)), "later", "a result");
      Pools.await(done);
      return 4;
    }

    @Override
    public void close() {
      context.close();
    }
  }

  /** A pool whose tasks are decorated. */
  private static final class Pool implements Kind {
    private final ThreadPoolTaskExecutor pool = new ThreadPoolTaskExecutor();
    private final AtomicInteger decorated = new AtomicInteger();

    Pool() {
      pool.setCorePoolSize(3);
      pool.setTaskDecorator(
          task ->
              () -> {
                decorated.incrementAndGet();
                task.run();
              });
      pool.afterPropertiesSet();
    }

    @Override
    public int run(Runnable look) throws Exception {
      Pools.get(pool.submit(look));
      Pools.get(pool.submit(Pools.returning(look)));
      return 2 + execute(pool, look);
    }

    @Override
    public void close() {
      pool.shutdown();
      Check.that(decorated.get() > 0, "no task was decorated");
    }
  }

  /** A scheduler. */
  private static final class Scheduler implements Kind {
    private final ThreadPoolTaskScheduler pool = new ThreadPoolTaskScheduler();

    Scheduler() {
      pool.setPoolSize(3);
      pool.afterPropertiesSet();
    }

    @Override
    public int run(Runnable look) throws Exception {
      Pools.get(pool.submit(look));
      Pools.get(pool.getScheduledExecutor().submit(look));
      return 2
          + execute(pool, look)
          + Repeated.run(3, look, this::again)
          + Pools.scheduled(pool.getScheduledExecutor(), look);
    }

    /** The type of the delay has changed. */
    private Future<?> again(Runnable task) throws Exception {
      String name = "scheduleWithFixedDelay";
      try {
        return (Future<?>)
            pool.getClass().getMethod(name, Runnable.class, long.class).invoke(pool, task, 1L);
      } catch (NoSuchMethodException e) {
        return (Future<?>)
            pool.getClass()
                .getMethod(name, Runnable.class, Duration.class)
                .invoke(pool, task, Duration.ofMillis(1));
      }
    }

    @Override
    public void close() {
      pool.shutdown();
    }
  }
}
