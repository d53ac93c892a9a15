package io.vigia.agent.instrument.redis;

import io.lettuce.core.output.CommandOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.RedisCommand;
import io.lettuce.core.protocol.TransactionalCommand;
import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import java.util.Collection;

/** Pasted into Lettuce's {@code RedisChannelHandler.dispatch} of many commands. */
final class LettuceBatchAdvice {
  private LettuceBatchAdvice() {}

  @OnEnter
  static void enter(@This Object connection, @Argument(0) Collection<?> commands) {
    int database = Hooks.redis().database(connection, -1);
    for (Object each : commands) {
      RedisCommand<?, ?, ?> command = (RedisCommand<?, ?, ?>) each;
      CommandOutput<?, ?, ?> ticket = command.getOutput();
      CommandArgs<?, ?> arguments = command.getArgs();
      if (ticket != null && !(command instanceof TransactionalCommand)) {
        String name = command.getType().toString();
        Hooks.redis()
            .sent(ticket, name, arguments == null ? 0 : arguments.count(), database, false);
      }
    }
  }
}
