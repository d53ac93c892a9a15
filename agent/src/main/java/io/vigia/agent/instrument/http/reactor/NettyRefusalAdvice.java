package io.vigia.agent.instrument.http.reactor;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import reactor.netty.Connection;
import reactor.netty.ConnectionObserver;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.HttpServerState;

/**
 * Pasted into Reactor Netty's {@code HttpServerHandle.onStateChange}: it has answered a request
 * itself whose head it could not read. Where it was the body, the operations are not those.
 */
final class NettyRefusalAdvice {
  private NettyRefusalAdvice() {}

  @OnEnter
  static void enter(
      @Argument(0) Connection connection, @Argument(1) ConnectionObserver.State state) {
    if (state == HttpServerState.REQUEST_DECODING_FAILED
        && connection.getClass().getName().endsWith("FailedHttpServerRequest")) {
      HttpCall call = Hooks.http().entered(connection);
      if (call != null) {
        HttpServerRequest request = (HttpServerRequest) connection;
        int status = ((HttpServerResponse) connection).status().code();
        call.target(request.method().name(), request.fullPath());
        Hooks.http().left(connection, call, false, status);
      }
    }
  }
}
