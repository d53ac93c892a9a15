package io.vigia.agent.instrument.redis.jedis;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.RedisReplies;

/** Pasted around the methods of Jedis' {@code Connection} that read the replies of a pipeline. */
final class JedisGatherAdvice {
  private JedisGatherAdvice() {}

  @OnEnter
  static void enter(@This Object connection) {
    RedisReplies replies = Hooks.jedis().replies(connection);
    if (replies != null) {
      replies.gathering();
    }
  }

  @OnExit
  static void exit(@This Object connection) {
    RedisReplies replies = Hooks.jedis().replies(connection);
    if (replies != null) {
      replies.gathered();
    }
  }
}
