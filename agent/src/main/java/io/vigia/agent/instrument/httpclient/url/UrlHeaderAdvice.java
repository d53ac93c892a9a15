package io.vigia.agent.instrument.httpclient.url;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import sun.net.www.MessageHeader;
import sun.net.www.protocol.http.HttpURLConnection;

/**
 * Pasted into {@code setCookieHeader}, by which the headers of each request are completed, after
 * those of the application, which are never seen by a proxy that a tunnel is asked for.
 */
final class UrlHeaderAdvice {
  private UrlHeaderAdvice() {}

  @OnEnter
  static void enter(@This HttpURLConnection connection) {
    HttpClientCall call = Hooks.httpClient().sendingNow();
    MessageHeader headers = connection.requests;
    if (call == null || headers.findValue("traceparent") != null) {
      return;
    }
    String traceparent = call.traceparent();
    if (traceparent != null) {
      headers.setIfNotSet("traceparent", traceparent);
      String tracestate = call.tracestate();
      if (tracestate != null) {
        headers.setIfNotSet("tracestate", tracestate);
      }
    }
  }
}
