package io.vigia.agent.instrument.redis.jedis;

import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.RedisReplies;
import org.jspecify.annotations.Nullable;

/**
 * Pasted around {@code connect} of Jedis' {@code Connection}, which is called for every command.
 */
final class JedisConnectAdvice {
  private JedisConnectAdvice() {}

  @OnExit
  static void exit(@This Object connection, @Thrown @Nullable Throwable thrown) {
    RedisReplies replies = thrown == null ? null : Hooks.jedis().replies(connection);
    if (replies != null && thrown != null) {
      replies.unconnected(thrown);
    }
  }
}
