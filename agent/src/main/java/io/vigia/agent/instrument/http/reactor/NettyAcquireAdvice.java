package io.vigia.agent.instrument.http.reactor;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Carrier;
import io.vigia.bootstrap.Hooks;

/**
 * Pasted into the {@code acquire} of Reactor Netty's connection providers: a client wants a
 * connection, and its observer is told of all that comes of it. Only that of an HTTP exchange is
 * its own; other connections outlive the request that has opened them.
 */
final class NettyAcquireAdvice {
  private NettyAcquireAdvice() {}

  @OnEnter
  static void enter(@Argument(0) Object config, @Argument(1) Object observer) {
    if (observer instanceof Carrier
        && config.getClass().getName().startsWith("reactor.netty.http.")) {
      Hooks.http().keep((Carrier) observer);
    }
  }
}
