package io.vigia.agent.instrument.redis.spring;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/**
 * Pasted around the steps of a look-up with a loader in Spring's {@code RedisCacheWriter}, which
 * take the connection before the cache's name.
 */
final class SpringRedisEntryAdvice {
  private SpringRedisEntryAdvice() {}

  @OnEnter
  static @Nullable String enter(@Argument(1) @Nullable String name) {
    return Hooks.redis().caching(name);
  }

  @OnExit
  static void exit(@Enter @Nullable String before) {
    Hooks.redis().caching(before);
  }
}
