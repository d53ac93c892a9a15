package io.vigia.standin.concurrent;

import org.jspecify.annotations.Nullable;

/** {@code java.util.concurrent.ThreadPoolExecutor}, and that of Tomcat. */
public abstract class ThreadPoolExecutor {
  /** One of its threads. */
  public abstract static class Worker {
    /** The task that it was started for; null for none, and once it runs. */
    public @Nullable Runnable firstTask;
  }
}
