package tasks;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** Threads of their own for tasks, virtual ones among them: by reflection, for Java 8 compiles. */
final class Threads {
  private Threads() {}

  static Map<String, Kind.Maker> kinds() {
    Map<String, Kind.Maker> kinds = new LinkedHashMap<>();
    kinds.put("virtual-executor", () -> new Pools.OnPool(virtual(), Threads::onExecutor));
    kinds.put("virtual-threads", () -> look -> started(look));
    kinds.put("virtual-workers", () -> new Pools.OnPool(workers(), Pools::both));
    kinds.put("thread-for-each-task", () -> new Pools.OnPool(perTask(), Threads::onExecutor));
    kinds.put("structured", () -> look -> structured(look));
    return kinds;
  }

  private static ExecutorService virtual() throws Exception {
    return (ExecutorService)
        Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
  }

  private static ExecutorService perTask() throws Exception {
    return (ExecutorService)
        Executors.class
            .getMethod("newThreadPerTaskExecutor", ThreadFactory.class)
            .invoke(null, Executors.defaultThreadFactory());
  }

  /** Virtual threads that are pooled all the same. */
  private static ExecutorService workers() throws Exception {
    return Executors.newFixedThreadPool(3, factory());
  }

  private static int onExecutor(ExecutorService executor, Runnable look) throws Exception {
    return Pools.both(executor, look) + Pools.invokeAll(executor, look);
  }

  private static int started(Runnable look) throws Exception {
    CountDownLatch done = new CountDownLatch(4);
    Runnable task =
        () -> {
          look.run();
          sleep(); // goes on on another carrier, maybe
          look.run();
          done.countDown();
        };
    Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task);
    Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
    method(builder, "start").invoke(builder, task);
    ((Thread) method(builder, "unstarted").invoke(builder, task)).start();
    factory().newThread(task).start();
    Pools.await(done);
    return 8;
  }

  private static ThreadFactory factory() throws Exception {
    Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
    return (ThreadFactory) publicMethod("factory").invoke(builder);
  }

  private static Method method(Object builder, String name) throws Exception {
    return publicMethod(name, Runnable.class);
  }

  private static Method publicMethod(String name, Class<?>... parameters) throws Exception {
    return Class.forName("java.lang.Thread$Builder").getMethod(name, parameters);
  }

  /** A preview in both. */
  private static int structured(Runnable look) throws Exception {
    Class<?> type = Class.forName("java.util.concurrent.StructuredTaskScope");
    boolean isFinal = type.isInterface(); // Java 25
    Object scope =
        isFinal
            ? type.getMethod("open").invoke(null)
            : Class.forName(type.getName() + "$ShutdownOnFailure").getConstructor().newInstance();
    try {
      Method fork = type.getMethod("fork", Callable.class);
      for (int i = 0; i < 4; i++) {
        fork.invoke(scope, Pools.returning(look));
      }
      type.getMethod("join").invoke(scope);
    } finally {
      type.getMethod("close").invoke(scope);
    }
    return 4;
  }

  private static void sleep() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
