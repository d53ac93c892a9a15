package io.vigia.agent.instrument.httpclient.apache4;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** Pasted around the clients that work through another client, as often as they like. */
final class DecoratorAdvice {
  private DecoratorAdvice() {}

  @OnEnter
  static @Nullable HttpClientCall enter(
      @Argument(0) @Nullable HttpHost target, @Argument(1) @Nullable HttpRequest request) {
    return request == null
        ? null
        : Hooks.httpClient()
            .sending(
                request.getRequestLine().getMethod(), target == null ? null : target.getHostName());
  }

  @OnExit
  static void exit(
      @Enter @Nullable HttpClientCall call,
      @Return @Nullable HttpResponse response,
      @Thrown @Nullable Throwable thrown) {
    if (call != null) {
      call.left();
      call.ended(response == null ? 0 : response.getStatusLine().getStatusCode(), thrown);
    }
  }
}
