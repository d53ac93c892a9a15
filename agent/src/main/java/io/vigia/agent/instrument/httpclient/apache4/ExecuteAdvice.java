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
import org.apache.http.client.methods.HttpUriRequest;
import org.jspecify.annotations.Nullable;

/** Pasted around the method of a client through which every request passes. */
final class ExecuteAdvice {
  private ExecuteAdvice() {}

  @OnEnter
  static @Nullable HttpClientCall enter(
      @Argument(0) @Nullable HttpHost target, @Argument(1) @Nullable HttpRequest request) {
    if (request == null) {
      return null;
    }
    String method =
        request instanceof HttpUriRequest
            ? ((HttpUriRequest) request).getMethod()
            : request.getRequestLine().getMethod();
    return Hooks.httpClient().transporting(method, target == null ? null : target.getHostName());
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
