package io.vigia.agent.instrument.redis.jedis;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.RedisReplies;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.commands.ProtocolCommand;

/**
 * Pasted around the {@code sendCommand} of Jedis' {@code Connection} through which versions 2 and 3
 * write all.
 */
final class JedisWriteBytesAdvice {
  private JedisWriteBytesAdvice() {}

  @OnEnter
  static long enter() {
    return System.nanoTime();
  }

  @OnExit
  static void exit(
      @This Object connection,
      @Argument(0) Object command,
      @Argument(1) byte[][] arguments,
      @Enter long start,
      @Thrown @Nullable Throwable thrown) {
    RedisReplies replies = Hooks.jedis().replies(connection);
    if (replies == null) {
      return;
    }
    String name =
        command instanceof Protocol.Command
            ? ((Protocol.Command) command).name()
            : new String(((ProtocolCommand) command).getRaw(), StandardCharsets.US_ASCII);
    replies.writtenBytes(name, arguments, start, thrown);
  }
}
