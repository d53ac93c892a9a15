package io.vigia.agent.instrument.redis;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import org.redisson.client.RedisConnection;
import org.redisson.client.protocol.CommandData;

/** Pasted into Redisson's {@code RedisConnection.send} of one command. */
final class RedissonSendAdvice {
  private RedissonSendAdvice() {}

  @OnEnter
  static void enter(@This RedisConnection connection, @Argument(0) CommandData<?, ?> command) {
    Object[] arguments = command.getParams();
    Hooks.redis()
        .sent(
            command.getPromise(),
            command.getCommand().getName(),
            arguments == null ? 0 : arguments.length,
            connection.getRedisClient().getConfig().getDatabase(),
            false);
  }
}
