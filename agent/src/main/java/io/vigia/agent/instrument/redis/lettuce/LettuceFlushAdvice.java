package io.vigia.agent.instrument.redis.lettuce;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;

/** Pasted into Lettuce's {@code RedisChannelHandler.flushCommands}. */
final class LettuceFlushAdvice {
  private LettuceFlushAdvice() {}

  @OnEnter
  static void enter(@This Object connection) {
    Hooks.lettuce().flushing(connection);
  }
}
