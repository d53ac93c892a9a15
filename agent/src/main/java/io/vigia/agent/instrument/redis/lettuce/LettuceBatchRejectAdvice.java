package io.vigia.agent.instrument.redis.lettuce;

import io.lettuce.core.output.CommandOutput;
import io.lettuce.core.protocol.RedisCommand;
import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.RedisCall;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The same as {@link LettuceRejectAdvice} around the {@code dispatch} of many commands. */
final class LettuceBatchRejectAdvice {
  private LettuceBatchRejectAdvice() {}

  @OnExit
  static void exit(@Argument(0) Collection<?> commands, @Thrown @Nullable Throwable thrown) {
    if (thrown == null) {
      return;
    }
    for (Object each : commands) {
      CommandOutput<?, ?, ?> output = ((RedisCommand<?, ?, ?>) each).getOutput();
      RedisCall call = output == null ? null : Hooks.lettuce().over(output);
      if (call != null) {
        call.failed(thrown);
      }
    }
  }
}
