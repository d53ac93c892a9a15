package io.vigia.agent.instrument.redis.spring;

import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;
import org.redisson.spring.cache.RedissonCache;

/** Pasted around what Redisson's cache for Spring does with its map. */
final class SpringRedissonCacheAdvice {
  private SpringRedissonCacheAdvice() {}

  @OnEnter
  static @Nullable String enter(@This RedissonCache cache) {
    return Hooks.redis().caching(cache.getName());
  }

  @OnExit
  static void exit(@Enter @Nullable String before) {
    Hooks.redis().caching(before);
  }
}
