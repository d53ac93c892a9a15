package io.vigia.agent.instrument.redis.spring;

import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.RedisHook;
import org.jspecify.annotations.Nullable;

/** Pasted around what Spring's {@code RedisCacheWriter} does with the key that locks a cache. */
final class SpringRedisLockAdvice {
  private SpringRedisLockAdvice() {}

  @OnEnter
  static @Nullable String enter() {
    return Hooks.redis().caching(RedisHook.LOCK);
  }

  @OnExit
  static void exit(@Enter @Nullable String before) {
    Hooks.redis().caching(before);
  }
}
