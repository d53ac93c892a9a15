package io.vigia.agent.instrument.redis.jedis;

import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.RedisReplies;

/** Pasted around {@code disconnect} of Jedis' {@code Connection}. */
final class JedisDisconnectAdvice {
  private JedisDisconnectAdvice() {}

  @OnExit
  static void exit(@This Object connection) {
    RedisReplies replies = Hooks.jedis().replies(connection);
    if (replies != null) {
      replies.closed();
    }
  }
}
