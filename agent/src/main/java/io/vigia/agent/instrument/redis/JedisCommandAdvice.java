package io.vigia.agent.instrument.redis;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.agent.rewrite.This;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.RedisCall;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.commands.ProtocolCommand;

/** Pasted around Jedis' {@code Connection.executeCommand}. */
final class JedisCommandAdvice {
  private JedisCommandAdvice() {}

  @OnEnter
  static @Nullable RedisCall enter(@This Object connection, @Argument(0) Object command) {
    CommandArguments arguments =
        command instanceof CommandObject
            ? ((CommandObject<?>) command).getArguments()
            : (CommandArguments) command;
    ProtocolCommand name = arguments.getCommand();
    String text =
        name instanceof Protocol.Command
            ? ((Protocol.Command) name).name()
            : new String(name.getRaw(), StandardCharsets.US_ASCII);
    int database = Hooks.redis().database(connection, 0);
    return Hooks.redis().sending(text, arguments.size() - 1, database, false);
  }

  @OnExit
  static void exit(
      @Enter @Nullable RedisCall call,
      @Return @Nullable Object reply,
      @Thrown @Nullable Throwable thrown) {
    if (call != null) {
      call.end(reply, thrown);
    }
  }
}
