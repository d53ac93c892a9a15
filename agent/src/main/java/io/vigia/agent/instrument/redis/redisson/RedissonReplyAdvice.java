package io.vigia.agent.instrument.redis.redisson;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.RedisCall;
import org.jspecify.annotations.Nullable;

/** Pasted into Redisson's {@code CommandDecoder.handleResult}. */
final class RedissonReplyAdvice {
  private RedissonReplyAdvice() {}

  /**
   * @param list where this is an element of a list, that list
   * @param isDecoded true for a list, which was decoded before, and for QUEUED
   */
  @OnEnter
  static void enter(
      @Argument(0) @Nullable Object command,
      @Argument(1) @Nullable Object list,
      @Argument(2) @Nullable Object reply,
      @Argument(3) boolean isDecoded) {
    if (command != null && list != null) {
      Hooks.redisson().part(command, reply, isDecoded);
    } else if (command != null) {
      RedisCall call = Hooks.redisson().answered(command);
      if (call != null) {
        call.replied(reply, null);
      }
    }
  }
}
