package io.vigia.agent.instrument.redis.jedis;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;

/** Pasted around {@code destroyObject} of what opens connections for Jedis' pools. */
final class JedisPoolDiscardAdvice {
  private JedisPoolDiscardAdvice() {}

  @OnEnter
  static void enter(@This Object factory) {
    Hooks.jedis().discarding(factory);
  }

  @OnExit
  static void exit() {
    Hooks.jedis().discarding(null);
  }
}
