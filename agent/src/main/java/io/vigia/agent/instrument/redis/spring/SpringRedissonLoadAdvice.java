package io.vigia.agent.instrument.redis.spring;

import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/**
 * Pasted around the step of Redisson's cache for Spring that asks the application's loader, and
 * puts what that returns by a method which names the cache again.
 */
final class SpringRedissonLoadAdvice {
  private SpringRedissonLoadAdvice() {}

  @OnEnter
  static @Nullable String enter() {
    return Hooks.redis().caching(null);
  }

  @OnExit
  static void exit(@Enter @Nullable String before) {
    Hooks.redis().caching(before);
  }
}
