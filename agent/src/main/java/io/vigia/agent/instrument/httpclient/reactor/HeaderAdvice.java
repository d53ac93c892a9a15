package io.vigia.agent.instrument.httpclient.reactor;

import io.netty.handler.codec.http.HttpHeaders;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import io.vigia.standin.reactor.HttpClientOperations;

/**
 * Pasted around {@code HttpClientOperations.beforeMarkSentHeaders}, behind all that may set headers
 * and just before they are written.
 */
final class HeaderAdvice {
  private HeaderAdvice() {}

  @OnExit
  static void exit(@This HttpClientOperations operations) {
    HttpClientCall call = Hooks.httpClient().kept(operations.getNettyRequest());
    String traceparent = call == null ? null : call.traceparent();
    if (call != null && traceparent != null) {
      HttpHeaders headers = operations.getNettyRequest().headers();
      if (!headers.contains("traceparent")) {
        headers.set("traceparent", traceparent);
        String tracestate = call.tracestate();
        if (tracestate != null) {
          headers.set("tracestate", tracestate);
        }
      }
    }
  }
}
