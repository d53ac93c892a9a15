package io.vigia.bootstrap;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What rewritten Redisson tells the agent. It tries a command, or many at once, again and again: an
 * attempt is known by an object, and each command by a <em>ticket</em>, an object of its own that
 * lives as long as it does. The agent holds both weakly.
 *
 * <p>Of a command are told its name in any case, for example {@code GET}, the number of arguments
 * that follow the name, and the index of its database; never an argument itself.
 */
public interface RedissonHook {
  /**
   * The command of this ticket, which is over and will be ended by the caller; null where it is
   * over already or was never measured.
   */
  default @Nullable RedisCall answered(Object ticket) {
    return null;
  }

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

  /** This client, which has one address, opens a connection. */
  default void connecting(Object client, CompletionStage<?> connection) {}
}
