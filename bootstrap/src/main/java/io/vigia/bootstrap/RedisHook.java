package io.vigia.bootstrap;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What rewritten Redis clients tell the agent.
 *
 * <p>A client that waits for the reply hands its call from enter to exit. One that gets the reply
 * later, on another thread, names the command by a <em>ticket</em>: an object of its own that lives
 * as long as the command does, and that the agent holds weakly.
 *
 * <p>Of a command are told its name in any case, for example {@code GET}, the number of arguments
 * that follow the name, and the index of its database, -1 for unknown; never an argument itself.
 */
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

  /** The connection speaks to this database from here on. */
  default void selected(Object connection, int database) {}

  /**
   * The index of the database that the connection speaks to.
   *
   * @param untold the answer where nothing was selected
   */
  default int database(Object connection, int untold) {
    return untold;
  }

  /**
   * What this thread sends from here on is sent for a cache that has a name of its own.
   *
   * @param name null where it is no longer
   * @return the name before, to be given back afterwards
   */
  default @Nullable String caching(@Nullable String name) {
    return null;
  }

  /**
   * A command is about to be sent, and this thread will wait for its reply. Null when it is not
   * measured.
   *
   * @param blocks true where an argument makes it wait for data, as BLOCK of XREAD
   */
  default @Nullable RedisCall sending(String command, int arguments, int database, boolean blocks) {
    return null;
  }

  /** A command is about to be sent by itself, and its reply will come later. */
  default void sent(Object ticket, String command, int arguments, int database, boolean blocks) {}

  /** A pipeline begins, to whose commands {@link #queued} adds. Null when it is not measured. */
  default @Nullable RedisPipeline pipeline(int database) {
    return null;
  }

  /**
   * A command goes with others, and its own reply will come later: it is counted, and the round
   * trip of all of them is timed.
   *
   * @param pipeline that it is part of; null in a transaction, whose EXEC is timed
   */
  default void queued(
      Object ticket,
      String command,
      int arguments,
      int database,
      @Nullable RedisPipeline pipeline) {}

  /** A connection whose replies come later was made, and speaks to this database. */
  default void opened(Object connection, int database) {}

  /** What is sent through this connection is sent again through one of its own, to a node. */
  default void relays(Object connection) {}

  /** A channel of this endpoint is open: its first, or one in place of a channel that was lost. */
  default void activated(Object endpoint) {}

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

  /**
   * An element of the reply to this command was decoded, or its whole reply as a part of that to a
   * transaction.
   *
   * @param isList true where {@code reply} is a list, whose elements were told before
   */
  default void part(Object ticket, @Nullable Object reply, boolean isList) {}

  /** A command that went with others was answered with an error. */
  default void refused(Object ticket, Throwable thrown) {}

  /**
   * What this thread sends from here on is sent by an attempt that {@link #attempted} tells the end
   * of: it gets that end as well, where it has none yet.
   *
   * @param attempt an object that the next attempt for the same commands may share; null where what
   *     follows belongs to none
   * @return the attempt before, to be given back afterwards
   */
  default @Nullable Object attempting(@Nullable Object attempt) {
    return null;
  }

  /**
   * A command is about to be sent by the current attempt, and its reply will come later. Where
   * there is no attempt, it is one for the client's own upkeep, and not measured.
   */
  default void attempt(
      Object ticket, String command, int arguments, int database, boolean blocks) {}

  /**
   * Commands of the current attempt are sent in one go. Null where they are not measured.
   *
   * @param isAtomic where they are a transaction, from MULTI to EXEC
   * @param isQueued where they belong to a transaction that is opened on the connection with its
   *     first command: their replies come with that of its EXEC
   * @param isAnsweredOnce where only the first of them is answered, after all were executed
   */
  default @Nullable RedisBatch batch(
      Object connection, int database, boolean isAtomic, boolean isQueued, boolean isAnsweredOnce) {
    return null;
  }

  /** An attempt is over. */
  default void attempted(Object attempt, CompletableFuture<?> outcome) {}

  /**
   * An attempt is over.
   *
   * @param thrown null where it was answered
   */
  default void attempted(Object attempt, @Nullable Throwable thrown) {}

  /** This thread looks for a connection for an attempt; the same way as {@link #attempting}. */
  default @Nullable Object seeking(@Nullable Object attempt) {
    return null;
  }

  /** What this thread looks for is not there: it waits until a connection is given back. */
  default void waiting() {}

  /** A connection is being opened. */
  default void connecting(CompletionStage<?> connection) {}
}
