package io.vigia.agent.instrument.httpclient.okhttp;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import okhttp3.Request;

/** Pasted into what writes the head of a request: another request takes its place there. */
final class HeaderAdvice {
  private HeaderAdvice() {}

  @OnEnter(replaces = 0)
  static Request enter(@Argument(0) Request request) {
    HttpClientCall call = Hooks.httpClient().sendingNow();
    String traceparent = call == null ? null : call.traceparent();
    if (call == null || traceparent == null || request.header("traceparent") != null) {
      return request;
    }
    Request.Builder traced = request.newBuilder().header("traceparent", traceparent);
    String tracestate = call.tracestate();
    if (tracestate != null) {
      traced.header("tracestate", tracestate);
    }
    return traced.build();
  }
}
