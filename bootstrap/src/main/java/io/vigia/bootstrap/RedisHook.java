package io.vigia.bootstrap;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What rewritten Redis clients tell the agent.
 *
 * <p>A client that waits for the reply hands its call from enter to exit. One that gets the reply
 * later, on another thread, names the command by a <em>ticket</em>: an object of its own that lives
 * as long as the command does, and that the agent holds weakly.
 */
public interface RedisHook {
  /** A connection was opened and set up, or could not be. */
  default void connected(@Nullable Throwable thrown) {}

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
   * A command is about to be sent, and this thread will wait for its reply. Null when it is not
   * measured.
   *
   * @param command the command's name in any case, for example {@code GET}
   * @param arguments the number of arguments that follow the name
   * @param database the index of the database, -1 for unknown
   */
  default @Nullable RedisCall sending(String command, int arguments, int database) {
    return null;
  }

  /**
   * A command is about to be sent, and its reply will come later.
   *
   * @param arguments as in {@link #sending}, and so the others
   */
  default void sent(Object ticket, String command, int arguments, int database) {}

  /** An element of the reply to this command is nil. */
  default void nil(Object ticket) {}

  /**
   * The command of this ticket, which is over and will be ended by the caller; null where it is
   * over already or was never measured.
   */
  default @Nullable RedisCall over(Object ticket) {
    return null;
  }

  /** An attempt to get a reply is over, and its future, the ticket of the command, is done. */
  default void attempted(CompletableFuture<?> ticket) {}
}
