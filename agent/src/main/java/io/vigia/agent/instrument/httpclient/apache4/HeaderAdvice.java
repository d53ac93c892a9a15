package io.vigia.agent.instrument.httpclient.apache4;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import org.apache.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * Pasted around {@code HttpRequestExecutor.execute}, which writes the head of each request that the
 * client makes of one, not that of a tunnel. Nothing of it stays, for the application may send the
 * same object again.
 */
final class HeaderAdvice {
  private HeaderAdvice() {}

  @OnEnter
  static @Nullable HttpClientCall enter(@Argument(0) HttpRequest request) {
    HttpClientCall call = Hooks.httpClient().sendingNow();
    String traceparent = call == null ? null : call.traceparent();
    if (call == null
        || traceparent == null
        || request.containsHeader("traceparent")
        || request.getRequestLine().getMethod().equals("CONNECT")) {
      return null;
    }
    request.setHeader("traceparent", traceparent);
    String tracestate = call.tracestate();
    if (tracestate != null) {
      request.setHeader("tracestate", tracestate);
    }
    return call;
  }

  @OnExit
  static void exit(@Argument(0) HttpRequest request, @Enter @Nullable HttpClientCall call) {
    if (call != null) {
      request.removeHeaders("traceparent");
      request.removeHeaders("tracestate");
    }
  }
}
