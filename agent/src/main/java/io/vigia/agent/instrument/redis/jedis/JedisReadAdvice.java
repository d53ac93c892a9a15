package io.vigia.agent.instrument.redis.jedis;

import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.agent.rewrite.This;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.RedisReplies;
import org.jspecify.annotations.Nullable;

/** Pasted around the method of Jedis' {@code Connection} that reads every reply. */
final class JedisReadAdvice {
  private JedisReadAdvice() {}

  @OnExit
  static void exit(
      @This Object connection, @Return @Nullable Object reply, @Thrown @Nullable Throwable thrown) {
    RedisReplies replies = Hooks.jedis().replies(connection);
    if (replies != null) {
      replies.read(reply, thrown);
    }
  }
}
