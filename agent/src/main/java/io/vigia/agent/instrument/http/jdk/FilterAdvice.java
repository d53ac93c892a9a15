package io.vigia.agent.instrument.http.jdk;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import org.jspecify.annotations.Nullable;

/**
 * Pasted around {@code Filter.Chain.doFilter}, in which filters and the handler run: the outermost,
 * which is the first of a request, reads the caller's trace and sees what escapes from them all.
 */
final class FilterAdvice {
  private FilterAdvice() {}

  @OnEnter
  static @Nullable HttpCall enter(@Argument(0) HttpExchange exchange) {
    HttpCall call = Hooks.http().untraced();
    if (call == null) {
      return null;
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
    if (call.wantsSentry()) {
      call.continueSentry(headers.getFirst("sentry-trace"), headers.getFirst("baggage"));
    }
    return call;
  }

  @OnExit
  static void exit(@Enter @Nullable HttpCall call, @Thrown @Nullable Throwable thrown) {
    if (call != null) {
      call.failed(thrown);
    }
  }
}
