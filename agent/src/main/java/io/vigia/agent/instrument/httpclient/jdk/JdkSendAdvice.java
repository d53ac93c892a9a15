package io.vigia.agent.instrument.httpclient.jdk;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** Pasted around {@code HttpClientImpl.send}, which waits for what is sent asynchronously. */
final class JdkSendAdvice {
  private JdkSendAdvice() {}

  @OnEnter
  static @Nullable HttpClientCall enter(@Argument(0) @Nullable HttpRequest request) {
    HttpClientCall call =
        request == null
            ? null
            : Hooks.httpClient().sending(request.method(), request.uri().getHost());
    if (call != null) {
      call.claim();
    }
    return call;
  }

  @OnExit
  static void exit(
      @Enter @Nullable HttpClientCall call,
      @Return @Nullable HttpResponse<?> response,
      @Thrown @Nullable Throwable thrown) {
    if (call != null) {
      call.left();
      call.ended(response == null ? 0 : response.statusCode(), thrown);
    }
  }
}
