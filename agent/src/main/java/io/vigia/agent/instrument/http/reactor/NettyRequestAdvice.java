package io.vigia.agent.instrument.http.reactor;

import io.netty.handler.codec.http.HttpRequest;
import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import org.jspecify.annotations.Nullable;

/**
 * Pasted around Reactor Netty's {@code HttpServerOperations.onInboundNext}: where it is given the
 * head of a request, the handler is subscribed to.
 */
final class NettyRequestAdvice {
  private NettyRequestAdvice() {}

  @OnEnter
  static @Nullable HttpCall enter(@This Object operations, @Argument(1) Object message) {
    return message instanceof HttpRequest ? Hooks.http().entered(operations) : null;
  }

  @OnExit
  static void exit(@This Object operations, @Enter @Nullable HttpCall call) {
    if (call != null) {
      Hooks.http().left(operations, call, true, 0);
    }
  }
}
