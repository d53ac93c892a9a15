package io.vigia.agent.instrument.httpclient.apache4;

import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import org.apache.http.Header;
import org.apache.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/** Pasted beside {@link AsyncHeaderAdvice}: the headers by which Sentry knows a trace. */
final class AsyncSentryHeaderAdvice {
  private AsyncSentryHeaderAdvice() {}

  @OnExit
  static void exit(@This Object exchange, @Return @Nullable HttpRequest request) {
    HttpClientCall call = Hooks.httpClient().kept(exchange);
    String sentryTrace = call == null ? null : call.sentryTrace();
    if (call == null
        || request == null
        || sentryTrace == null
        || request.containsHeader("sentry-trace")
        || request.getRequestLine().getMethod().equals("CONNECT")) {
      return;
    }
    request.setHeader("sentry-trace", sentryTrace);
    Header own = request.getFirstHeader("baggage");
    String baggage = call.baggage(own == null ? null : own.getValue());
    if (baggage != null) {
      request.setHeader("baggage", baggage);
    }
  }
}
