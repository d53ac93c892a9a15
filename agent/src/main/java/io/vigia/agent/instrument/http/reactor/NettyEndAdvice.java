package io.vigia.agent.instrument.http.reactor;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import reactor.netty.Connection;
import reactor.netty.ConnectionObserver;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Pasted into Reactor Netty's {@code HttpServerHandle.onStateChange}: the last byte of a response
 * was handed to the socket, or the connection is no more.
 */
final class NettyEndAdvice {
  private NettyEndAdvice() {}

  @OnEnter
  static void enter(
      @Argument(0) Connection connection, @Argument(1) ConnectionObserver.State state) {
    if (state == ConnectionObserver.State.DISCONNECTING
        && connection instanceof HttpServerRequest) {
      HttpCall call = Hooks.http().ending(connection);
      if (call != null) {
        HttpServerRequest request = (HttpServerRequest) connection;
        HttpServerResponse response = (HttpServerResponse) connection;
        call.target(request.method().name(), request.fullPath());
        if (call.wantsDetails() && response.hasSentHeaders()) {
          call.sentAsAnnounced(response.responseHeaders().get("Content-Length"));
        }
        // A client that left before the response began got no status.
        call.ended(response.hasSentHeaders() ? response.status().code() : 0);
      }
    }
  }
}
