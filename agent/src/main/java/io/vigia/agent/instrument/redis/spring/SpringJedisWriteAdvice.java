package io.vigia.agent.instrument.redis.spring;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.RedisReplies;
import org.jspecify.annotations.Nullable;

/**
 * Pasted around the method with which Spring Data Redis 2.1 writes commands that Jedis 2 has no
 * name for, past Jedis' own.
 */
final class SpringJedisWriteAdvice {
  private SpringJedisWriteAdvice() {}

  @OnEnter
  static long enter() {
    return System.nanoTime();
  }

  @OnExit
  static void exit(
      @Argument(0) Object connection,
      @Argument(1) String command,
      @Argument(2) byte[][] arguments,
      @Enter long start,
      @Thrown @Nullable Throwable thrown) {
    RedisReplies replies = Hooks.jedis().replies(connection);
    if (replies != null) {
      replies.writtenBytes(command, arguments, start, thrown);
    }
  }
}
