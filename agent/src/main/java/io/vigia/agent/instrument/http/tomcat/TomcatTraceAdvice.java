package io.vigia.agent.instrument.http.tomcat;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import org.apache.coyote.Request;
import org.apache.tomcat.util.http.MimeHeaders;

/** Pasted inside {@link TomcatAdvice}: reads the caller's trace. */
final class TomcatTraceAdvice {
  private TomcatTraceAdvice() {}

  @OnEnter
  static void enter(@Argument(0) Request request) {
    HttpCall call = Hooks.http().untraced();
    if (call != null) {
      MimeHeaders headers = request.getMimeHeaders();
      if (headers.getHeader("traceparent") == null
          || !call.continueTrace(headers.values("traceparent"), headers.values("tracestate"))) {
        String b3 = headers.getHeader("X-B3-TraceId");
        if (b3 != null) {
          call.continueB3(
              b3,
              headers.getHeader("X-B3-SpanId"),
              headers.getHeader("X-B3-Sampled"),
              headers.getHeader("X-B3-Flags"));
        }
        call.continueTrace(null, headers.getHeader("b3"), headers.getHeader("sentry-trace"));
      }
      if (call.wantsSentry()) {
        call.continueSentry(headers.getHeader("sentry-trace"), headers.getHeader("baggage"));
      }
    }
  }
}
