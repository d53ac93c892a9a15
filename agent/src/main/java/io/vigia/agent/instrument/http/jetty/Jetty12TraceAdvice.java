package io.vigia.agent.instrument.http.jetty;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import io.vigia.standin.jetty12.HttpFields;
import io.vigia.standin.jetty12.Request;

/** Pasted inside {@link Jetty12Advice}: reads the caller's trace. */
final class Jetty12TraceAdvice {
  private Jetty12TraceAdvice() {}

  @OnEnter
  static void enter(@Argument(0) Request request) {
    HttpCall call = Hooks.http().untraced();
    if (call == null) {
      return;
    }
    HttpFields headers = request.getHeaders();
    if (headers.get("traceparent") == null
        || !call.continueTrace(
            headers.getValuesList("traceparent"), headers.getValuesList("tracestate"))) {
      String b3 = headers.get("X-B3-TraceId");
      if (b3 != null) {
        call.continueB3(
            b3, headers.get("X-B3-SpanId"), headers.get("X-B3-Sampled"), headers.get("X-B3-Flags"));
      }
      call.continueTrace(null, headers.get("b3"), headers.get("sentry-trace"));
    }
    if (call.wantsSentry()) {
      call.continueSentry(headers.get("sentry-trace"), headers.get("baggage"));
    }
  }
}
