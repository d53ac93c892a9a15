package io.vigia.agent.instrument.redis.spring;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/** Pasted around what Spring's {@code RedisCacheWriter} does for a cache of this name. */
final class SpringRedisCacheAdvice {
  private SpringRedisCacheAdvice() {}

  @OnEnter
  static @Nullable String enter(@Argument(0) @Nullable String name) {
    return Hooks.redis().caching(name);
  }

  @OnExit
  static void exit(@Enter @Nullable String before) {
    Hooks.redis().caching(before);
  }
}
