package io.vigia.agent.instrument.http.reactor;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import reactor.netty.channel.AbortedException;

/**
 * Pasted into Reactor Netty's {@code HttpServerOperations.onOutboundError}: the handler's publisher
 * has failed, and the client gets 500 or, where the response has begun, half of it.
 */
final class NettyFailureAdvice {
  private NettyFailureAdvice() {}

  @OnEnter
  static void enter(@This Object operations, @Argument(0) Throwable thrown) {
    HttpCall call = Hooks.http().underWay(operations);
    if (call != null && !AbortedException.isConnectionReset(thrown)) {
      call.failed(thrown);
    }
  }
}
