package io.vigia.agent.instrument.httpclient.jdk;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import jdk.internal.net.http.Exchange;

/**
 * Pasted beside {@link JdkHeaderAdvice}: the headers by which Sentry knows a trace. The client
 * sends no header of ours where the application has set one of that name, so its baggage stays
 * alone.
 */
final class JdkSentryHeaderAdvice {
  private JdkSentryHeaderAdvice() {}

  @OnEnter
  static void enter(@This Exchange exchange) {
    HttpClientCall call = Hooks.httpClient().kept(exchange.multi);
    String sentryTrace = call == null ? null : call.sentryTrace();
    if (call == null || sentryTrace == null) {
      return;
    }
    if (!exchange.request.getUserHeaders().firstValue("sentry-trace").isPresent()) {
      exchange.request.setSystemHeader("sentry-trace", sentryTrace);
      String baggage = call.baggage(null);
      if (baggage != null) {
        exchange.request.setSystemHeader("baggage", baggage);
      }
    }
  }
}
