package io.vigia.agent.instrument.redis.lettuce;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;

/**
 * Pasted into {@code setConnectionFacade} of the writers to a master and its replicas in Lettuce:
 * what the connection sends goes on through one to a node, which knows its database.
 */
final class LettuceRelayAdvice {
  private LettuceRelayAdvice() {}

  @OnEnter
  static void enter(@Argument(0) Object connection) {
    Hooks.lettuce().relays(connection);
  }
}
