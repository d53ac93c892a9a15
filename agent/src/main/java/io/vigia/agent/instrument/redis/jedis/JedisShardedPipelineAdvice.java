package io.vigia.agent.instrument.redis.jedis;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.bootstrap.Hooks;

/** Pasted around the methods of Jedis 2 and 3 that read the replies of a pipeline over shards. */
final class JedisShardedPipelineAdvice {
  private JedisShardedPipelineAdvice() {}

  @OnEnter
  static void enter() {
    Hooks.jedis().gathering();
  }

  @OnExit
  static void exit() {
    Hooks.jedis().gathered();
  }
}
