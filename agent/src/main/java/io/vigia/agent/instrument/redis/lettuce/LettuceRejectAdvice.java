package io.vigia.agent.instrument.redis.lettuce;

import io.lettuce.core.output.CommandOutput;
import io.lettuce.core.protocol.RedisCommand;
import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.RedisCall;
import org.jspecify.annotations.Nullable;

/**
 * Pasted around Lettuce's {@code RedisChannelHandler.dispatch}: 5 throws where there is no
 * connection, and completes nothing.
 */
final class LettuceRejectAdvice {
  private LettuceRejectAdvice() {}

  @OnExit
  static void exit(@Argument(0) RedisCommand<?, ?, ?> command, @Thrown @Nullable Throwable thrown) {
    CommandOutput<?, ?, ?> output = thrown == null ? null : command.getOutput();
    RedisCall call = output == null ? null : Hooks.lettuce().over(output);
    if (call != null && thrown != null) {
      call.failed(thrown);
    }
  }
}
