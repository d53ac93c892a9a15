package io.vigia.bootstrap;

import org.jspecify.annotations.Nullable;

/** What rewritten Redis clients tell the agent. */
public interface RedisHook {
  /**
   * A command is about to be sent. Null when it is not measured: a command of this thread is being
   * measured already.
   *
   * @param command the command's name in any case, for example {@code GET}
   * @param database the index of the database, or -1 where the client does not tell
   */
  default @Nullable RedisCall sending(String command, int database) {
    return null;
  }
}
