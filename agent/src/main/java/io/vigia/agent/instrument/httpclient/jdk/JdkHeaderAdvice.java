package io.vigia.agent.instrument.httpclient.jdk;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import jdk.internal.net.http.Exchange;

/**
 * Pasted into {@code Exchange.responseAsync}: one exchange begins, the first or one after a
 * redirect or a challenge. Its request is a copy, that of the application does not get the headers.
 */
final class JdkHeaderAdvice {
  private JdkHeaderAdvice() {}

  @OnEnter
  static void enter(@This Exchange exchange) {
    HttpClientCall call = Hooks.httpClient().kept(exchange.multi);
    if (call == null || exchange.request.getUserHeaders().firstValue("traceparent").isPresent()) {
      return;
    }
    String traceparent = call.traceparent();
    if (traceparent != null) {
      exchange.request.setSystemHeader("traceparent", traceparent);
      String tracestate = call.tracestate();
      if (tracestate != null) {
        exchange.request.setSystemHeader("tracestate", tracestate);
      }
    }
  }
}
