package io.vigia.agent.instrument.redis.lettuce;

import io.lettuce.core.output.CommandOutput;
import io.lettuce.core.protocol.RedisCommand;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.RedisCall;

/** Pasted into {@code Command.cancel} of Lettuce. */
final class LettuceCancelAdvice {
  private LettuceCancelAdvice() {}

  @OnEnter
  static void enter(@This RedisCommand<?, ?, ?> command) {
    CommandOutput<?, ?, ?> output = command.getOutput();
    RedisCall call = output == null ? null : Hooks.lettuce().over(output);
    if (call != null) {
      call.cancelled();
    }
  }
}
