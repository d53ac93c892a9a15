package io.vigia.agent.instrument.redis.redisson;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;

/** Pasted into {@code ConnectionWatchdog.refresh} of Redisson: a lost connection is there again. */
final class RedissonReconnectAdvice {
  private RedissonReconnectAdvice() {}

  @OnEnter
  static void enter() {
    Hooks.redis().reconnected();
  }
}
