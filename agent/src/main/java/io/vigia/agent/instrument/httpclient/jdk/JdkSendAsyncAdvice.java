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
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Pasted around {@code HttpClientImpl.sendAsync}. The future that it returns is watched for what
 * the application does to it: it may cancel it, or give up waiting, and the exchange goes on.
 */
final class JdkSendAsyncAdvice {
  private JdkSendAsyncAdvice() {}

  @OnEnter
  static @Nullable HttpClientCall enter(@Argument(0) @Nullable HttpRequest request) {
    return request == null
        ? null
        : Hooks.httpClient().sending(request.method(), request.uri().getHost());
  }

  @OnExit
  static void exit(
      @Enter @Nullable HttpClientCall call,
      @Return @Nullable CompletableFuture<?> returned,
      @Thrown @Nullable Throwable thrown) {
    if (call != null) {
      call.left();
      if (returned == null) {
        call.ended(0, thrown);
      } else {
        returned.whenComplete(call.completion());
      }
    }
  }
}
