package io.vigia.agent.instrument.httpclient.url;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import sun.net.www.MessageHeader;
import sun.net.www.protocol.http.HttpURLConnection;

/** Pasted beside {@link UrlHeaderAdvice}: the headers by which Sentry knows a trace. */
final class UrlSentryHeaderAdvice {
  private UrlSentryHeaderAdvice() {}

  @OnEnter
  static void enter(@This HttpURLConnection connection) {
    HttpClientCall call = Hooks.httpClient().sendingNow();
    String sentryTrace = call == null ? null : call.sentryTrace();
    MessageHeader headers = connection.requests;
    if (call == null || sentryTrace == null || headers.findValue("sentry-trace") != null) {
      return;
    }
    headers.setIfNotSet("sentry-trace", sentryTrace);
    String baggage = call.baggage(headers.findValue("baggage"));
    if (baggage != null) {
      headers.set("baggage", baggage);
    }
  }
}
