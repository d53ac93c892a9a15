package io.vigia.agent.health;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that ask, at most sixteen at a time. They are daemons but not of the agent's group:
 * what a pool starts while it is asked is the application's.
 */
final class CheckThreads {
  static final int MOST = 16;
  private static final int IDLE_SECONDS = 15;

  private CheckThreads() {}

  /** Refuses what has no thread. */
  static Executor make() {
    ThreadGroup agents = Thread.currentThread().getThreadGroup();
    ThreadGroup parent = agents.getParent();
    ThreadGroup group = parent == null ? agents : parent;
    AtomicInteger number = new AtomicInteger();
    return new ThreadPoolExecutor(
        0,
        MOST,
        IDLE_SECONDS,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        task -> {
          Thread thread = new Thread(group, task, "vigia-check-" + number.incrementAndGet());
          thread.setDaemon(true);
          thread.setContextClassLoader(null);
          return thread;
        });
  }
}
