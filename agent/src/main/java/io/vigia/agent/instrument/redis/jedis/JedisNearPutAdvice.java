package io.vigia.agent.instrument.redis.jedis;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;

/** Pasted into {@code load} of Jedis' {@code CacheStats}. */
final class JedisNearPutAdvice {
  private JedisNearPutAdvice() {}

  @OnEnter
  static void enter(@This Object stats) {
    Hooks.jedis().nearPut(stats);
  }
}
