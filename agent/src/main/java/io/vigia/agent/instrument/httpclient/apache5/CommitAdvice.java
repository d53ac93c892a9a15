package io.vigia.agent.instrument.httpclient.apache5;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import org.apache.hc.core5.http.HttpRequest;

/** Pasted into what writes the head of a request: the method, where it was not known before. */
final class CommitAdvice {
  private CommitAdvice() {}

  @OnEnter
  static void enter(@Argument(0) HttpRequest request) {
    HttpClientCall call = Hooks.httpClient().sendingNow();
    if (call != null && !request.getMethod().equals("CONNECT")) {
      call.target(
          request.getMethod(),
          request.getAuthority() == null ? null : request.getAuthority().getHostName());
    }
  }
}
