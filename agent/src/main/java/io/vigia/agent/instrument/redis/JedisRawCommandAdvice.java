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
import redis.clients.jedis.Jedis;
import redis.clients.jedis.commands.ProtocolCommand;

/** Pasted around {@code Jedis.sendCommand}, which goes past {@code executeCommand}. */
final class JedisRawCommandAdvice {
  private JedisRawCommandAdvice() {}

  @OnEnter
  static @Nullable RedisCall enter(
      @This Jedis jedis, @Argument(0) ProtocolCommand name, @Argument(1) Object[] arguments) {
    int database = Hooks.redis().database(jedis.getConnection(), 0);
    String text = new String(name.getRaw(), StandardCharsets.US_ASCII);
    return Hooks.redis().sending(text, arguments.length, database, false);
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
