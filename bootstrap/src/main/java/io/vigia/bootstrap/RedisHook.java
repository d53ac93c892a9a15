package io.vigia.bootstrap;

import org.jspecify.annotations.Nullable;

/** What every rewritten Redis client tells the agent, whichever it is. */
public interface RedisHook {
  /** The name for {@link #caching} of what locks a cache: it is sent, and looks nothing up. */
  String LOCK = "~lock";

  /** A connection was opened and set up, or could not be. */
  default void connected(@Nullable Throwable thrown) {}

  /** A connection that was lost is there again. */
  default void reconnected() {}

  /** A pool had no connection to give in time. */
  default void exhausted() {}

  /** A node of a cluster referred a command to another node, and the client followed. */
  default void redirected() {}

  /**
   * What this thread sends from here on is sent for a cache that has a name of its own.
   *
   * @param name null where it is no longer
   * @return the name before, to be given back afterwards
   */
  default @Nullable String caching(@Nullable String name) {
    return null;
  }
}
