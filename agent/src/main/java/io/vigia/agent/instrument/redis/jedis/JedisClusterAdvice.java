package io.vigia.agent.instrument.redis.jedis;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.bootstrap.Hooks;

/** Pasted around the methods of Jedis that follow MOVED and ASK with a command. */
final class JedisClusterAdvice {
  private JedisClusterAdvice() {}

  @OnEnter
  static void enter() {
    Hooks.jedis().following();
  }

  @OnExit
  static void exit() {
    Hooks.jedis().followed();
  }
}
