package io.vigia.bootstrap;

import org.jspecify.annotations.Nullable;

/** A Redis command in progress; it ends once, on any thread. */
public interface RedisCall {
  /** Whether {@link #replied} wants the reply, which some clients build anew when asked for it. */
  boolean wantsReply();

  /**
   * Ends a command that was answered.
   *
   * @param reply the decoded reply, null for nil and where it is not wanted
   * @param error the error that Redis answered with, null where it is none
   */
  void replied(@Nullable Object reply, @Nullable String error);

  /** Ends a command by what its method returns or throws. */
  void end(@Nullable Object reply, @Nullable Throwable thrown);

  /** Ends a command that failed, whether Redis answered with an error or did not answer. */
  void failed(Throwable thrown);

  /** Ends a command that nobody waits for any more. */
  void cancelled();

  /** Ends a command that was never executed, as after DISCARD: it counts nowhere. */
  void discarded();
}
