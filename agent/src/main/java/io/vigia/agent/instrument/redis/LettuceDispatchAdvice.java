package io.vigia.agent.instrument.redis;

import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
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
    if (ticket == null || command instanceof TransactionalCommand) {
      return; // fire and forget, or inside MULTI: the reply is QUEUED
    }
    CommandArgs<?, ?> arguments = command.getArgs();
    String name = command.getType().toString();
    if (name.equals("SELECT") && arguments != null) {
      Hooks.redis().selected(connection, CommandArgsAccessor.getFirstInteger(arguments).intValue());
    }
    boolean isCluster = connection instanceof StatefulRedisClusterConnection; // knows only 0
    int database = Hooks.redis().database(connection, isCluster ? 0 : -1);
    Hooks.redis().sent(ticket, name, arguments == null ? 0 : arguments.count(), database, false);
  }
}
