package io.vigia.agent.instrument.redis.lettuce;

import io.lettuce.core.output.CommandOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandArgsAccessor;
import io.lettuce.core.protocol.RedisCommand;
import io.lettuce.core.protocol.TransactionalCommand;
import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;

/** Pasted into Lettuce's {@code RedisChannelHandler.dispatch} of one command. */
final class LettuceDispatchAdvice {
  private LettuceDispatchAdvice() {}

  @OnEnter
  static void enter(@This Object connection, @Argument(0) RedisCommand<?, ?, ?> command) {
    CommandOutput<?, ?, ?> ticket = command.getOutput();
    if (ticket == null) {
      return; // fire and forget
    }
    CommandArgs<?, ?> arguments = command.getArgs();
    String name = command.getType().toString();
    int count = arguments == null ? 0 : arguments.count();
    // Before the streams there are options only; keys and names are printed in angle brackets.
    boolean reads = arguments != null && name.startsWith("XREAD");
    boolean blocks = reads && arguments.toCommandString().contains("BLOCK ");
    if (command instanceof TransactionalCommand) {
      Hooks.lettuce().dispatchedInTransaction(connection, ticket, name, count);
    } else if (count == 1 && name.equals("SELECT")) {
      Long index = CommandArgsAccessor.getFirstInteger(arguments);
      Hooks.lettuce().selecting(connection, ticket, index == null ? 0 : index.intValue());
    } else {
      Hooks.lettuce().dispatched(connection, ticket, name, count, blocks, null);
    }
  }
}
