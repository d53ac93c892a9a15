package io.vigia.agent.instrument.http.reactor;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;

/** Pasted inside {@link NettyRequestAdvice}: reads the caller's trace. */
final class NettyTraceAdvice {
  private NettyTraceAdvice() {}

  @OnEnter
  static void enter(@Argument(1) Object message) {
    HttpCall call = message instanceof HttpRequest ? Hooks.http().untraced() : null;
    if (call == null) {
      return;
    }
    HttpHeaders headers = ((HttpRequest) message).headers();
    if (!headers.contains("traceparent")
        || !call.continueTrace(headers.getAll("traceparent"), headers.getAll("tracestate"))) {
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
