package io.vigia.agent.instrument.http.jdk;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import sun.net.httpserver.ExchangeImpl;

/**
 * Pasted into {@code ExchangeImpl.getRequestBody}, which the server itself calls first: the headers
 * are parsed, the context is found, and no filter has seen the request yet.
 */
final class BeginAdvice {
  private BeginAdvice() {}

  @OnEnter
  static void enter(@This ExchangeImpl exchange) {
    HttpCall call = exchange.uis == null ? Hooks.http().entered(exchange) : null;
    if (call != null) {
      call.target(exchange.getRequestMethod(), exchange.getRequestURI().getPath());
      if (call.wantsDetails()) {
        call.client(
            exchange.getRequestURI().getRawQuery(),
            exchange.getProtocol(),
            exchange.getRemoteAddress(),
            exchange.getRequestHeaders().getFirst("User-Agent"),
            exchange.getRequestHeaders().getFirst("Referer"));
      }
      String context = exchange.getHttpContext().getPath();
      // A context's path is a prefix, and that of "/" says nothing, as with a default servlet.
      call.route(null, context.equals("/") ? null : context);
    }
  }
}
