package io.vigia.bootstrap;

import org.jspecify.annotations.Nullable;

/** A Redis command in progress. */
public interface RedisCall {
  /**
   * Ends the command.
   *
   * @param reply the decoded reply, null for nil
   * @param thrown what the command failed with, or null
   */
  void end(@Nullable Object reply, @Nullable Throwable thrown);
}
