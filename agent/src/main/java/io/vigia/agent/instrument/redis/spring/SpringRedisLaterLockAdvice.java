package io.vigia.agent.instrument.redis.spring;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.RedisHook;

/**
 * Pasted into the asynchronous locking of Spring's {@code RedisCacheWriter}: the lock is all that
 * the thread sends until the writer's method ends, which gives back the name from before it.
 */
final class SpringRedisLaterLockAdvice {
  private SpringRedisLaterLockAdvice() {}

  @OnEnter
  static void enter() {
    Hooks.redis().caching(RedisHook.LOCK);
  }
}
