package io.vigia.agent.instrument.httpclient.apache5;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import org.apache.hc.core5.http.HttpResponse;

/** Pasted into what gets the response that the application gets. */
final class ResponseAdvice {
  private ResponseAdvice() {}

  @OnEnter
  static void enter(@This Object part, @Argument(0) HttpResponse response) {
    HttpClientCall call = Hooks.httpClient().kept(part);
    if (call != null) {
      call.answered(response.getCode());
    }
  }
}
