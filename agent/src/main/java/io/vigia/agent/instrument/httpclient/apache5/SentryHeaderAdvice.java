package io.vigia.agent.instrument.httpclient.apache5;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/** Pasted beside {@link HeaderAdvice}: the headers by which Sentry knows a trace. */
final class SentryHeaderAdvice {
  private SentryHeaderAdvice() {}

  /** Returns the application's baggage, empty for none; null where nothing was set. */
  @OnEnter
  static @Nullable String enter(@Argument(0) HttpRequest request) {
    HttpClientCall call = Hooks.httpClient().sendingNow();
    String sentryTrace = call == null ? null : call.sentryTrace();
    if (call == null
        || sentryTrace == null
        || request.containsHeader("sentry-trace")
        || request.getMethod().equals("CONNECT")) {
      return null;
    }
    request.setHeader("sentry-trace", sentryTrace);
    Header own = request.getFirstHeader("baggage");
    String before = own == null ? null : own.getValue();
    String baggage = call.baggage(before);
    if (baggage != null) {
      request.setHeader("baggage", baggage);
    }
    return before == null ? "" : before;
  }

  @OnExit
  static void exit(@Argument(0) HttpRequest request, @Enter @Nullable String before) {
    if (before != null) {
      request.removeHeaders("sentry-trace");
      if (before.isEmpty()) {
        request.removeHeaders("baggage");
      } else {
        request.setHeader("baggage", before);
      }
    }
  }
}
