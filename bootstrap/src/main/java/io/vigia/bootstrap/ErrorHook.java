package io.vigia.bootstrap;

import java.util.concurrent.RunnableScheduledFuture;

/** What rewritten classes of the JDK tell of exceptions that nobody caught. */
public interface ErrorHook {
  /** A thread is about to ask the handlers of the application, on itself, and ends with this. */
  default void uncaught(Throwable thrown) {}

  /** A periodic task is done, which it is only where it has failed or was cancelled. */
  default void failed(RunnableScheduledFuture<?> task) {}
}
