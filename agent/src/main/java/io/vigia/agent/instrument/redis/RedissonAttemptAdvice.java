package io.vigia.agent.instrument.redis;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import java.util.concurrent.CompletableFuture;

/** Pasted into Redisson's {@code RedisExecutor.checkAttemptPromise}. */
final class RedissonAttemptAdvice {
  private RedissonAttemptAdvice() {}

  @OnEnter
  static void enter(@Argument(0) CompletableFuture<?> attempt) {
    Hooks.redis().attempted(attempt);
  }
}
