package io.vigia.agent.instrument.redis.lettuce;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;

/** Pasted into Lettuce's {@code RedisChannelHandler.setAutoFlushCommands}. */
final class LettuceHoldAdvice {
  private LettuceHoldAdvice() {}

  @OnEnter
  static void enter(@This Object connection, @Argument(0) boolean flushes) {
    Hooks.lettuce().holding(connection, !flushes);
  }
}
