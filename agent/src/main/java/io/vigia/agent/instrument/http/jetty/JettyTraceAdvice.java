package io.vigia.agent.instrument.http.jetty;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import org.eclipse.jetty.server.HttpChannel;
import org.eclipse.jetty.server.Request;

/** Pasted inside {@link JettyAdvice}: reads the caller's trace. */
final class JettyTraceAdvice {
  private JettyTraceAdvice() {}

  @OnEnter
  static void enter(@This HttpChannel channel) {
    HttpCall call = Hooks.http().untraced();
    if (call == null) {
      return;
    }
    Request request = channel.getRequest();
    if (request.getHeader("traceparent") == null
        || !call.continueTrace(
            request.getHeaders("traceparent"), request.getHeaders("tracestate"))) {
      String b3 = request.getHeader("X-B3-TraceId");
      if (b3 != null) {
        call.continueB3(
            b3,
            request.getHeader("X-B3-SpanId"),
            request.getHeader("X-B3-Sampled"),
            request.getHeader("X-B3-Flags"));
      }
      call.continueTrace(null, request.getHeader("b3"), request.getHeader("sentry-trace"));
    }
    if (call.wantsSentry()) {
      call.continueSentry(request.getHeader("sentry-trace"), request.getHeader("baggage"));
    }
  }
}
