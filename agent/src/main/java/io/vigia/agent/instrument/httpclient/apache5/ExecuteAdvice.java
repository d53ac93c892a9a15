package io.vigia.agent.instrument.httpclient.apache5;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.net.URIAuthority;
import org.jspecify.annotations.Nullable;

/** Pasted around the method of a classic client through which every request passes. */
final class ExecuteAdvice {
  private ExecuteAdvice() {}

  @OnEnter
  static @Nullable HttpClientCall enter(
      @Argument(0) @Nullable HttpHost target, @Argument(1) @Nullable HttpRequest request) {
    if (request == null) {
      return null;
    }
    URIAuthority authority = request.getAuthority();
    String named = authority == null ? null : authority.getHostName();
    String host = target == null ? named : target.getHostName();
    return Hooks.httpClient().transporting(request.getMethod(), host);
  }

  @OnExit
  static void exit(
      @Enter @Nullable HttpClientCall call,
      @Return @Nullable HttpResponse response,
      @Thrown @Nullable Throwable thrown) {
    if (call != null) {
      call.left();
      call.ended(response == null ? 0 : response.getCode(), thrown);
    }
  }
}
