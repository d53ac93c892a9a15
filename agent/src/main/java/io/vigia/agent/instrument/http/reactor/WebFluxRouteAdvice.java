package io.vigia.agent.instrument.http.reactor;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import io.vigia.bootstrap.HttpHook;
import org.springframework.http.server.reactive.AbstractServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;

/**
 * Pasted into Spring's {@code DispatcherHandler}, where a mapping has chosen the handler and left
 * its pattern on the exchange.
 */
final class WebFluxRouteAdvice {
  private WebFluxRouteAdvice() {}

  @OnEnter
  static void enter(@Argument(0) ServerWebExchange exchange) {
    ServerHttpRequest request = exchange.getRequest();
    if (request instanceof AbstractServerHttpRequest
        || request instanceof ServerHttpRequestDecorator) {
      Object operations = ServerHttpRequestDecorator.getNativeRequest(request);
      HttpCall found = Hooks.http().underWay(operations);
      // On a servlet container that is no exchange; the thread is at the request as a rule.
      HttpCall call = found == null ? Hooks.http().current() : found;
      if (call != null) {
        Object pattern = exchange.getAttributes().get(HttpHook.WEBFLUX_PATTERN);
        call.route(request.getPath().contextPath().value(), pattern);
      }
    }
  }
}
