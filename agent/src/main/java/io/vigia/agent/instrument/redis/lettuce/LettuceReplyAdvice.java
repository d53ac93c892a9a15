package io.vigia.agent.instrument.redis.lettuce;

import io.lettuce.core.output.CommandOutput;
import io.lettuce.core.protocol.RedisCommand;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.RedisCall;

/** Pasted into the completion of Lettuce's commands: the reply is decoded, nobody has it yet. */
final class LettuceReplyAdvice {
  private LettuceReplyAdvice() {}

  @OnEnter
  static void enter(@This RedisCommand<?, ?, ?> command) {
    CommandOutput<?, ?, ?> output = command.getOutput();
    RedisCall call = output == null ? null : Hooks.lettuce().over(output);
    if (call != null) {
      call.replied(call.wantsReply() ? output.get() : null, output.getError());
    }
  }
}
