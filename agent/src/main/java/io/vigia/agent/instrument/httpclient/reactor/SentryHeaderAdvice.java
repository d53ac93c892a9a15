package io.vigia.agent.instrument.httpclient.reactor;

import io.netty.handler.codec.http.HttpHeaders;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import io.vigia.standin.reactor.HttpClientOperations;

/** Pasted beside {@link HeaderAdvice}: the headers by which Sentry knows a trace. */
final class SentryHeaderAdvice {
  private SentryHeaderAdvice() {}

  @OnExit
  static void exit(@This HttpClientOperations operations) {
    HttpClientCall call = Hooks.httpClient().kept(operations.getNettyRequest());
    String sentryTrace = call == null ? null : call.sentryTrace();
    if (call == null || sentryTrace == null) {
      return;
    }
    HttpHeaders headers = operations.getNettyRequest().headers();
    if (!headers.contains("sentry-trace")) {
      headers.set("sentry-trace", sentryTrace);
      String baggage = call.baggage(headers.get("baggage"));
      if (baggage != null) {
        headers.set("baggage", baggage);
      }
    }
  }
}
