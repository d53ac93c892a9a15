package io.vigia.agent.instrument.redis.jedis;

import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/** Pasted around {@code makeObject} of what opens connections for Jedis' pools. */
final class JedisPoolOpenAdvice {
  private JedisPoolOpenAdvice() {}

  @OnExit
  static void exit(@This Object factory, @Thrown @Nullable Throwable thrown) {
    if (thrown == null) {
      Hooks.jedis().opened(factory);
    }
  }
}
