package io.vigia.agent.instrument.redis.redisson;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.RedisBatch;
import org.redisson.client.RedisConnection;
import org.redisson.client.protocol.CommandData;
import org.redisson.client.protocol.CommandsData;

/** Pasted into Redisson's {@code RedisConnection.send} of many commands. */
final class RedissonBatchAdvice {
  private RedissonBatchAdvice() {}

  @OnEnter
  static void enter(@This RedisConnection connection, @Argument(0) CommandsData commands) {
    int database = connection.getRedisClient().getConfig().getDatabase();
    boolean isAtomic = commands.isAtomic();
    RedisBatch batch =
        Hooks.redisson()
            .batch(connection, database, isAtomic, commands.isQueued(), commands.isSkipResult());
    if (batch != null) {
      for (CommandData<?, ?> each : commands.getCommands()) {
        Object[] arguments = each.getParams();
        batch.add(each, each.getCommand().getName(), arguments == null ? 0 : arguments.length);
      }
      if (commands.getAttachedCommands() != null) {
        for (CommandData<?, ?> each : commands.getAttachedCommands()) {
          batch.answeredBy(each);
        }
      }
      batch.flushed();
    }
  }
}
