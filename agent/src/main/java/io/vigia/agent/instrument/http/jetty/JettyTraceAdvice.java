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
    if (call != null) {
      Request in = channel.getRequest();
      if (in.getHeader("traceparent") == null
          || !call.continueTrace(in.getHeaders("traceparent"), in.getHeaders("tracestate"))) {
        String b3 = in.getHeader("X-B3-TraceId");
        if (b3 != null) {
          call.continueB3(
              b3,
              in.getHeader("X-B3-SpanId"),
              in.getHeader("X-B3-Sampled"),
              in.getHeader("X-B3-Flags"));
        }
        call.continueTrace(null, in.getHeader("b3"), in.getHeader("sentry-trace"));
      }
      if (call.wantsSentry()) {
        call.continueSentry(in.getHeader("sentry-trace"), in.getHeader("baggage"));
      }
    }
  }
}
