package io.vigia.agent.instrument.httpclient.okhttp;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import okhttp3.Request;

/** Pasted beside {@link HeaderAdvice}: the headers by which Sentry knows a trace. */
final class SentryHeaderAdvice {
  private SentryHeaderAdvice() {}

  @OnEnter(replaces = 0)
  static Request enter(@Argument(0) Request request) {
    HttpClientCall call = Hooks.httpClient().sendingNow();
    String sentryTrace = call == null ? null : call.sentryTrace();
    if (call == null || sentryTrace == null || request.header("sentry-trace") != null) {
      return request;
    }
    Request.Builder traced = request.newBuilder().header("sentry-trace", sentryTrace);
    String baggage = call.baggage(request.header("baggage"));
    if (baggage != null) {
      traced.header("baggage", baggage);
    }
    return traced.build();
  }
}
