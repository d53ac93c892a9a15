package io.vigia.agent.instrument.http.reactor;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import reactor.netty.Connection;
import reactor.netty.ConnectionObserver;
import reactor.netty.http.server.HttpServerRequest;

/**
 * Pasted around {@link NettyEndAdvice}: who has asked, where that is of use only now, for something
 * went wrong.
 */
final class NettyDetailsAdvice {
  private NettyDetailsAdvice() {}

  @OnEnter
  static void enter(
      @Argument(0) Connection connection, @Argument(1) ConnectionObserver.State state) {
    boolean isEnd = state == ConnectionObserver.State.DISCONNECTING;
    HttpCall call =
        isEnd && connection instanceof HttpServerRequest ? Hooks.http().underWay(connection) : null;
    if (call != null && call.wantsDetails()) {
      HttpServerRequest request = (HttpServerRequest) connection;
      int query = request.uri().indexOf('?');
      call.client(
          query < 0 ? null : request.uri().substring(query + 1),
          request.version().text(),
          request.remoteAddress(),
          request.requestHeaders().get("User-Agent"),
          request.requestHeaders().get("Referer"));
    }
  }
}
