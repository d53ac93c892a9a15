package io.vigia.agent.instrument.redis.redisson;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import org.redisson.api.RFuture;

/**
 * Pasted into {@code RedisExecutor.checkAttemptPromise} of Redisson before 3.16.8, whose promises
 * tell their listeners before they are done as {@code CompletableFuture}s.
 */
final class RedissonPromiseAdvice {
  private RedissonPromiseAdvice() {}

  @OnEnter
  static void enter(@This Object executor, @Argument(0) RFuture<?> attempt) {
    Hooks.redisson().attempted(executor, attempt.cause());
  }
}
