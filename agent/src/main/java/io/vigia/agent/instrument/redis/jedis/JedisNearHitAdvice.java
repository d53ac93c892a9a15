package io.vigia.agent.instrument.redis.jedis;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;

/** Pasted into {@code hit} of Jedis' {@code CacheStats}. */
final class JedisNearHitAdvice {
  private JedisNearHitAdvice() {}

  @OnEnter
  static void enter(@This Object stats) {
    Hooks.jedis().nearLookedUp(stats, true);
  }
}
