package io.vigia.agent.instrument.http.servlet;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;

/** Pasted inside {@link ServletAdvice}: reads the caller's trace where a request was just begun. */
final class ServletTraceAdvice {
  private ServletTraceAdvice() {}

  @OnEnter
  static void enter(@Argument(0) ServletRequest request) {
    HttpCall call = Hooks.http().untraced();
    if (call != null) {
      HttpServletRequest http = (HttpServletRequest) request;
      if (http.getHeader("traceparent") == null
          || !call.continueTrace(http.getHeaders("traceparent"), http.getHeaders("tracestate"))) {
        String b3 = http.getHeader("X-B3-TraceId");
        if (b3 != null) {
          call.continueB3(
              b3,
              http.getHeader("X-B3-SpanId"),
              http.getHeader("X-B3-Sampled"),
              http.getHeader("X-B3-Flags"));
        }
        call.continueTrace(null, http.getHeader("b3"), http.getHeader("sentry-trace"));
      }
      if (call.wantsSentry()) {
        call.continueSentry(http.getHeader("sentry-trace"), http.getHeader("baggage"));
      }
    }
  }
}
