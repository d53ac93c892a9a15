package io.vigia.agent.instrument.http.reactor;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import org.springframework.http.server.reactive.AbstractServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;

/**
 * Pasted into the first of Spring's {@code WebExceptionHandler}s, which sees what no controller and
 * no filter has handled; the ones behind it make a status of it.
 */
final class WebFluxFailureAdvice {
  private WebFluxFailureAdvice() {}

  @OnEnter
  static void enter(@Argument(0) ServerWebExchange exchange, @Argument(1) Throwable thrown) {
    ServerHttpRequest request = exchange.getRequest();
    if (request instanceof AbstractServerHttpRequest
        || request instanceof ServerHttpRequestDecorator) {
      Object operations = ServerHttpRequestDecorator.getNativeRequest(request);
      HttpCall found = Hooks.http().underWay(operations);
      // On a servlet container that is no exchange; the thread is at the request as a rule.
      HttpCall call = found == null ? Hooks.http().current() : found;
      if (call != null) {
        call.raised(thrown);
      }
    }
  }
}
