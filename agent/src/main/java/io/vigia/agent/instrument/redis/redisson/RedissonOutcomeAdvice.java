package io.vigia.agent.instrument.redis.redisson;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import java.util.concurrent.CompletableFuture;

/** Pasted into Redisson's {@code RedisExecutor.checkAttemptPromise}. */
final class RedissonOutcomeAdvice {
  private RedissonOutcomeAdvice() {}

  @OnEnter
  static void enter(@This Object executor, @Argument(0) CompletableFuture<?> attempt) {
    Hooks.redisson().attempted(executor, attempt);
  }
}
