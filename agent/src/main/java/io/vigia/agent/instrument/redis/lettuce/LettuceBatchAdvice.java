package io.vigia.agent.instrument.redis.lettuce;

import io.lettuce.core.output.CommandOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.RedisCommand;
import io.lettuce.core.protocol.TransactionalCommand;
import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.RedisPipeline;
import java.util.Collection;

/** Pasted into Lettuce's {@code RedisChannelHandler.dispatch} of many commands: a pipeline. */
final class LettuceBatchAdvice {
  private LettuceBatchAdvice() {}

  @OnEnter
  static void enter(@This Object connection, @Argument(0) Collection<?> commands) {
    RedisPipeline pipeline = Hooks.lettuce().batch(connection);
    for (Object each : commands) {
      RedisCommand<?, ?, ?> command = (RedisCommand<?, ?, ?>) each;
      CommandOutput<?, ?, ?> ticket = command.getOutput();
      CommandArgs<?, ?> arguments = command.getArgs();
      String name = command.getType().toString();
      int count = arguments == null ? 0 : arguments.count();
      if (ticket != null && command instanceof TransactionalCommand) {
        Hooks.lettuce().dispatchedInTransaction(connection, ticket, name, count);
      } else if (ticket != null) {
        Hooks.lettuce().dispatched(connection, ticket, name, count, false, pipeline);
      }
    }
    if (pipeline != null) {
      pipeline.flushed();
    }
  }
}
