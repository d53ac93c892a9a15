package io.vigia.bootstrap;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What rewritten Lettuce tells the agent. Its connections are shared by threads and its replies
 * come on another one: a command is known by a <em>ticket</em>, an object of its own that lives as
 * long as it does and that the agent holds weakly.
 *
 * <p>Of a command are told its name in any case, for example {@code GET}, and the number of
 * arguments that follow the name; never an argument itself.
 */
public interface LettuceHook {
  /** A connection whose replies come later was made, and speaks to this database. */
  default void opened(Object connection, int database) {}

  /** What is sent through this connection is sent again through one of its own, to a node. */
  default void relays(Object connection) {}

  /** A channel of this endpoint is open: its first, or one in place of a channel that was lost. */
  default void activated(Object endpoint) {}

  /** This channel to a server is open. */
  default void reached(Object channel) {}

  /** What is sent through the connection is held back until it is flushed, or no longer. */
  default void holding(Object connection, boolean holds) {}

  /** What the connection held back is sent now. */
  default void flushing(Object connection) {}

  /**
   * Many commands are about to be sent through the connection at once. Null where they are no
   * pipeline of their own, but wait until the connection is flushed.
   */
  default @Nullable RedisPipeline batch(Object connection) {
    return null;
  }

  /**
   * A command is about to be sent through the connection, or is held back by it, and its reply will
   * come later.
   *
   * @param pipeline what {@link #batch} told, null for a command by itself
   */
  default void dispatched(
      Object connection,
      Object ticket,
      String command,
      int arguments,
      boolean blocks,
      @Nullable RedisPipeline pipeline) {}

  /** The same for a command between MULTI and EXEC, whose own reply comes with that of EXEC. */
  default void dispatchedInTransaction(
      Object connection, Object ticket, String command, int arguments) {}

  /** SELECT is about to be sent through the connection: what follows goes to that database. */
  default void selecting(Object connection, Object ticket, int database) {}

  /** Commands of transactions that this thread ends from here on were not executed, or were. */
  default void discarding(boolean discards) {}

  /** A command of a transaction is answered with QUEUED, or its transaction is over. */
  default void completing(Object ticket) {}

  /** A pool was asked for a connection, which is there, will be, or cannot be given. */
  default void acquired(CompletableFuture<?> connection) {}

  /** An element of the reply to this command is nil. */
  default void nil(Object ticket) {}

  /**
   * The command of this ticket, which is over and will be ended by the caller; null where it is
   * over already or was never measured.
   */
  default @Nullable RedisCall over(Object ticket) {
    return null;
  }
}
