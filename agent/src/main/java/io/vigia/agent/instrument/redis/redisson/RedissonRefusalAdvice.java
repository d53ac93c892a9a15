package io.vigia.agent.instrument.redis.redisson;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;

/**
 * Pasted into Redisson's {@code CommandData.tryFailure}. A command of a batch does not come here
 * with what makes Redisson send it again.
 */
final class RedissonRefusalAdvice {
  private RedissonRefusalAdvice() {}

  @OnEnter
  static void enter(@This Object command, @Argument(0) Throwable thrown) {
    Hooks.redisson().refused(command, thrown);
  }
}
