package io.vigia.agent.instrument.httpclient.apache4;

import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import org.apache.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * Pasted around {@code generateRequest} of the asynchronous exchanges, which returns a copy of the
 * application's request, or that for a tunnel, when the connection is there.
 */
final class AsyncHeaderAdvice {
  private AsyncHeaderAdvice() {}

  @OnExit
  static void exit(@This Object exchange, @Return @Nullable HttpRequest request) {
    HttpClientCall call = Hooks.httpClient().kept(exchange);
    if (call == null || request == null) {
      return;
    }
    String method = request.getRequestLine().getMethod();
    String traceparent = call.traceparent();
    if (!method.equals("CONNECT")) {
      call.target(method, null);
      if (traceparent != null && !request.containsHeader("traceparent")) {
        request.setHeader("traceparent", traceparent);
        String tracestate = call.tracestate();
        if (tracestate != null) {
          request.setHeader("tracestate", tracestate);
        }
      }
    }
  }
}
