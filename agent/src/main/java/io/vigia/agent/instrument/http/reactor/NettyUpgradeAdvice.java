package io.vigia.agent.instrument.http.reactor;

import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Pasted around Reactor Netty's {@code HttpServerOperations.withWebsocketSupport}: the request is
 * answered by 101, and other operations take the connection over.
 */
final class NettyUpgradeAdvice {
  private NettyUpgradeAdvice() {}

  @OnEnter
  static boolean enter(@This Object operations) {
    return ((HttpServerResponse) operations).hasSentHeaders();
  }

  @OnExit
  static void exit(@This Object operations, @Enter boolean wasAnswered) {
    if (!wasAnswered && ((HttpServerResponse) operations).hasSentHeaders()) {
      HttpCall call = Hooks.http().ending(operations);
      if (call != null) {
        HttpServerRequest request = (HttpServerRequest) operations;
        call.target(request.method().name(), request.fullPath());
        call.ended(101);
      }
    }
  }
}
