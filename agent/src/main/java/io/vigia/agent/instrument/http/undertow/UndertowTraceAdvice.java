package io.vigia.agent.instrument.http.undertow;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;

/**
 * Pasted inside {@link UndertowAdvice}: reads the caller's trace where a request was just begun.
 */
final class UndertowTraceAdvice {
  private UndertowTraceAdvice() {}

  @OnEnter
  static void enter(@Argument(1) HttpServerExchange exchange) {
    HttpCall call = Hooks.http().untraced();
    if (call != null) {
      HeaderMap headers = exchange.getRequestHeaders();
      if (headers.getFirst("traceparent") == null
          || !call.continueTrace(headers.get("traceparent"), headers.get("tracestate"))) {
        String b3 = headers.getFirst("X-B3-TraceId");
        if (b3 != null) {
          call.continueB3(
              b3,
              headers.getFirst("X-B3-SpanId"),
              headers.getFirst("X-B3-Sampled"),
              headers.getFirst("X-B3-Flags"));
        }
        call.continueTrace(null, headers.getFirst("b3"), headers.getFirst("sentry-trace"));
      }
      if (call.wantsSentry()) {
        call.continueSentry(headers.getFirst("sentry-trace"), headers.getFirst("baggage"));
      }
    }
  }
}
