package io.vigia.agent.instrument.httpclient.apache4;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import org.apache.http.HttpResponse;

/** Pasted into {@code responseReceived} of the asynchronous exchanges, also on a redirect. */
final class ResponseAdvice {
  private ResponseAdvice() {}

  @OnEnter
  static void enter(@This Object exchange, @Argument(0) HttpResponse response) {
    HttpClientCall call = Hooks.httpClient().kept(exchange);
    if (call != null) {
      call.answered(response.getStatusLine().getStatusCode());
    }
  }
}
