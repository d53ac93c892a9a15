package io.vigia.agent.instrument.httpclient.spring;

import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.agent.rewrite.This;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import io.vigia.standin.spring6.client.ClientHttpResponse;
import io.vigia.standin.spring6.client.JdkClientHttpRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Pasted around the {@code executeInternal} of Spring's request for {@code java.net.http}: it
 * cancels what is late, and tells the application of a timeout.
 */
final class JdkRequestAdvice {
  private JdkRequestAdvice() {}

  @OnEnter
  static @Nullable HttpClientCall enter(@This JdkClientHttpRequest request) {
    HttpClientCall call =
        Hooks.httpClient().sending(request.getMethod().name(), request.getURI().getHost());
    if (call != null) {
      call.claim();
    }
    return call;
  }

  @OnExit
  static void exit(
      @Enter @Nullable HttpClientCall call,
      @Return @Nullable ClientHttpResponse response,
      @Thrown @Nullable Throwable thrown)
      throws IOException {
    if (call != null) {
      call.left();
      call.ended(response == null ? 0 : response.getStatusCode().value(), thrown);
    }
  }
}
