package io.vigia.agent.instrument.redis.lettuce;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.bootstrap.Hooks;

/**
 * Pasted around {@code MultiOutput.complete} of Lettuce: the commands that are left at the end of
 * the reply to EXEC were not executed.
 */
final class LettuceAbortAdvice {
  private LettuceAbortAdvice() {}

  @OnEnter
  static void enter(@Argument(0) int depth) {
    if (depth == 0) {
      Hooks.lettuce().discarding(true);
    }
  }

  @OnExit
  static void exit(@Argument(0) int depth) {
    if (depth == 0) {
      Hooks.lettuce().discarding(false);
    }
  }
}
