package io.vigia.agent.instrument.redis.lettuce;

import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/**
 * Pasted around the wait for a new connection of Lettuce, whose exception has what happened as its
 * cause.
 */
final class LettuceOpenAdvice {
  private LettuceOpenAdvice() {}

  @OnExit
  static void exit(@Thrown @Nullable Throwable thrown) {
    if (thrown != null) {
      Throwable cause = thrown.getCause();
      Hooks.redis().connected(cause == null ? thrown : cause);
    }
  }
}
