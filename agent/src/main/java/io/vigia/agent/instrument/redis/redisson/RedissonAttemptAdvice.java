package io.vigia.agent.instrument.redis.redisson;

import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/** Pasted around {@code sendCommand} of Redisson's executors: one attempt of what one executes. */
final class RedissonAttemptAdvice {
  private RedissonAttemptAdvice() {}

  @OnEnter
  static @Nullable Object enter(@This Object executor) {
    return Hooks.redisson().attempting(executor);
  }

  @OnExit
  static void exit(@Enter @Nullable Object before) {
    Hooks.redisson().attempting(before);
  }
}
