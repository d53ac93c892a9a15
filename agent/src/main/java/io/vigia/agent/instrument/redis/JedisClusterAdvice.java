package io.vigia.agent.instrument.redis;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.bootstrap.Hooks;

/** Pasted around the methods of Jedis that follow MOVED and ASK with a command. */
final class JedisClusterAdvice {
  private JedisClusterAdvice() {}

  @OnEnter
  static void enter() {
    Hooks.redis().following();
  }

  @OnExit
  static void exit() {
    Hooks.redis().followed();
  }
}
