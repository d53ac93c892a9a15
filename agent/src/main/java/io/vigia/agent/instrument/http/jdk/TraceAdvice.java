package io.vigia.agent.instrument.http.jdk;

import com.sun.net.httpserver.Headers;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import sun.net.httpserver.ExchangeImpl;

/** Pasted inside {@link BeginAdvice}: reads the caller's trace. */
final class TraceAdvice {
  private TraceAdvice() {}

  @OnEnter
  static void enter(@This ExchangeImpl exchange) {
    HttpCall call = exchange.uis == null ? Hooks.http().untraced() : null;
    if (call == null) {
      return;
    }
    Headers headers = exchange.getRequestHeaders();
    if (!call.continueTrace(headers.get("traceparent"), headers.get("tracestate"))) {
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
  }
}
