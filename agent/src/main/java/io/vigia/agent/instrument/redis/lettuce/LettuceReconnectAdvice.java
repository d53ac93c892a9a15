package io.vigia.agent.instrument.redis.lettuce;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/**
 * Pasted into {@code ReconnectionHandler.isExecutionException}, which Lettuce asks of what an
 * attempt to connect again has failed with, and of nothing else.
 */
final class LettuceReconnectAdvice {
  private LettuceReconnectAdvice() {}

  @OnEnter
  static void enter(@Argument(0) @Nullable Throwable thrown) {
    if (thrown != null) {
      Hooks.redis().connected(thrown);
    }
  }
}
