package io.vigia.agent.instrument.redis.redisson;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import java.util.Arrays;
import java.util.List;
import org.redisson.client.RedisConnection;
import org.redisson.client.protocol.CommandData;

/** Pasted into Redisson's {@code RedisConnection.send} of one command. */
final class RedissonSendAdvice {
  private RedissonSendAdvice() {}

  @OnEnter
  static void enter(@This RedisConnection connection, @Argument(0) CommandData<?, ?> command) {
    String name = command.getCommand().getName();
    Object[] arguments = command.getParams();
    boolean blocks = false;
    if (arguments != null && name.startsWith("XREAD")) {
      List<Object> all = Arrays.asList(arguments);
      int block = all.indexOf("BLOCK");
      blocks = block >= 0 && block < all.indexOf("STREAMS");
    }
    int database = connection.getRedisClient().getConfig().getDatabase();
    int count = arguments == null ? 0 : arguments.length;
    Hooks.redisson().attempt(command, name, count, database, blocks);
  }
}
