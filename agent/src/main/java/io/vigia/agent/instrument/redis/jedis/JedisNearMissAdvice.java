package io.vigia.agent.instrument.redis.jedis;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;

/** Pasted into {@code miss} of Jedis' {@code CacheStats}. */
final class JedisNearMissAdvice {
  private JedisNearMissAdvice() {}

  @OnEnter
  static void enter(@This Object stats) {
    Hooks.jedis().nearLookedUp(stats, false);
  }
}
