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
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.args.Rawable;
import redis.clients.jedis.commands.ProtocolCommand;

/**
 * Pasted around Jedis' {@code Connection.sendCommand}, through which versions 4 and up write all.
 */
final class JedisWriteAdvice {
  private JedisWriteAdvice() {}

  @OnEnter
  static long enter() {
    return System.nanoTime();
  }

  @OnExit
  static void exit(
      @This Object connection,
      @Argument(0) CommandArguments arguments,
      @Enter long start,
      @Thrown @Nullable Throwable thrown) {
    RedisReplies replies = Hooks.jedis().replies(connection);
    if (replies == null) {
      return;
    }
    ProtocolCommand command = arguments.getCommand();
    String name =
        command instanceof Protocol.Command
            ? ((Protocol.Command) command).name()
            : new String(command.getRaw(), StandardCharsets.US_ASCII);
    replies.written(name, arguments.size() - 1, arguments.isBlocking(), start, thrown);
    if (command == Protocol.Command.SELECT && thrown == null && arguments.size() == 2) {
      Iterator<Rawable> words = arguments.iterator();
      words.next();
      replies.selecting(words.next().getRaw());
    }
  }
}
