package io.vigia.agent.instrument.http.undertow;

import io.undertow.server.DefaultResponseListener;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.PathTemplateMatch;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;

/**
 * Pasted into Undertow's {@code HttpServerExchange.invokeExchangeCompleteListeners}: request and
 * response are done with, or the connection is lost; it may be called again.
 */
final class UndertowEndAdvice {
  private UndertowEndAdvice() {}

  @OnEnter
  static void enter(@This HttpServerExchange exchange) {
    HttpCall call = Hooks.http().ending(exchange);
    if (call != null) {
      PathTemplateMatch match = exchange.getAttachment(PathTemplateMatch.ATTACHMENT_KEY);
      if (match != null) {
        call.route(exchange.getResolvedPath(), match.getMatchedTemplate());
      }
      call.failed(exchange.getAttachment(DefaultResponseListener.EXCEPTION));
      // The same request comes again as the first of the HTTP/2 connection (RFC 7540, 3.2).
      if (exchange.getStatusCode() == 101
          && "h2c".equals(exchange.getResponseHeaders().getFirst("Upgrade"))) {
        call.abandoned();
      }
      call.ended(exchange.getStatusCode());
    }
  }
}
