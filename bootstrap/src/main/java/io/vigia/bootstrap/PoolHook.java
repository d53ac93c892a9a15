package io.vigia.bootstrap;

import org.jspecify.annotations.Nullable;

/** What rewritten pools of connections tell the agent. Times are of {@link System#nanoTime}. */
public interface PoolHook {
  /** A pool is asked for a connection. Returns the time, or 0 where nobody wants to know. */
  default long borrowing(Object pool) {
    return 0;
  }

  /**
   * The call ends.
   *
   * @param start what {@link #borrowing} has returned
   * @param thrown null where the pool has handed out a connection
   */
  default void borrowed(Object pool, long start, @Nullable Throwable thrown) {}

  /**
   * A pool has opened a connection, or could not.
   *
   * @param start the time at which it began to, or 0 where that is not known
   */
  default void opened(Object pool, long start, @Nullable Throwable thrown) {}

  /**
   * A connection is about to be handed out.
   *
   * @param entry what the pool keeps of it, the same object each time
   */
  default void lent(Object entry) {}

  /** A connection is about to be back in its pool. */
  default void returned(Object pool, Object entry) {}

  /** A pool is about to be closed. */
  default void closed(Object pool) {}
}
