package io.vigia.bootstrap;

import org.jspecify.annotations.Nullable;

/**
 * What rewritten Jedis tells the agent. It waits for what it asks for: its replies are read one
 * after the other, in the order of the commands of a connection.
 */
public interface JedisHook {
  /** The connection of a client that reads replies in order. Null when it is not measured. */
  default @Nullable RedisReplies replies(Object connection) {
    return null;
  }

  /** This thread reads the replies of pipelines one by one, on any connections. */
  default void gathering() {}

  /** It has read them. */
  default void gathered() {}

  /**
   * What this thread closes from here on is thrown away by a pool.
   *
   * @param pool any object that stands for it; null where it is over
   */
  default void discarding(@Nullable Object pool) {}

  /** A pool has opened a connection. */
  default void opened(Object pool) {}

  /** This thread gives a command to a cluster, and follows where a node refers it to another. */
  default void following() {}

  /** What {@link #following} began is over: a command that is still referred elsewhere failed. */
  default void followed() {}

  /**
   * A connection looks keys up in a cache of its client, inside the application, before it asks
   * Redis.
   *
   * @param cache what {@link #nearLookedUp} and {@link #nearPut} name it by
   */
  default void near(Object cache, Object connection) {}

  /** Such a cache was asked for a value. */
  default void nearLookedUp(Object cache, boolean found) {}

  /** Such a cache was given a value to keep. */
  default void nearPut(Object cache) {}
}
