package io.vigia.agent.instrument.redis;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.RedisCall;
import org.jspecify.annotations.Nullable;
import org.redisson.client.protocol.CommandData;

/** Pasted into Redisson's {@code CommandDecoder.handleResult}. */
final class RedissonReplyAdvice {
  private RedissonReplyAdvice() {}

  /**
   * @param list where this is an element of a list, that list
   */
  @OnEnter
  static void enter(
      @Argument(0) @Nullable CommandData<?, ?> command,
      @Argument(1) @Nullable Object list,
      @Argument(2) @Nullable Object reply) {
    if (command != null && list == null) {
      RedisCall call = Hooks.redis().over(command.getPromise());
      if (call != null) {
        call.replied(reply, null);
      }
    }
  }
}
