package io.vigia.agent.instrument.http.undertow;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;

/**
 * Pasted into Undertow's {@code HttpServerExchange.invokeExchangeCompleteListeners}, in front of
 * {@link UndertowEndAdvice}: what an access log asks for.
 */
final class UndertowClientAdvice {
  private UndertowClientAdvice() {}

  @OnEnter
  static void enter(@This HttpServerExchange exchange) {
    HttpCall call = Hooks.http().underWay(exchange);
    if (call != null && call.wantsDetails()) {
      HeaderMap headers = exchange.getRequestHeaders();
      call.client(
          exchange.getQueryString(),
          exchange.getProtocol().toString(),
          exchange.getSourceAddress(),
          headers.getFirst("User-Agent"),
          headers.getFirst("Referer"));
      call.sent(exchange.getResponseBytesSent());
    }
  }
}
