package io.vigia.agent.instrument.redis.lettuce;

import io.lettuce.core.output.CommandOutput;
import io.lettuce.core.protocol.RedisCommand;
import io.lettuce.core.protocol.TransactionalCommand;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;

/**
 * Pasted into {@code AsyncCommand.complete} of Lettuce. A command of a transaction is completed
 * twice, by QUEUED and by the end of the transaction, in any order: here is known which it is.
 */
final class LettuceLeftAdvice {
  private LettuceLeftAdvice() {}

  @OnEnter
  static void enter(@This RedisCommand<?, ?, ?> command) {
    CommandOutput<?, ?, ?> ticket =
        command instanceof TransactionalCommand ? command.getOutput() : null;
    if (ticket != null) {
      Hooks.lettuce().completing(ticket);
    }
  }
}
