package io.vigia.agent.instrument.httpclient.jdk;

import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import java.util.concurrent.CompletableFuture;
import jdk.internal.net.http.MultiExchange;
import org.jspecify.annotations.Nullable;

/**
 * Pasted around {@code MultiExchange.responseAsync}: all exchanges of a request begin, on the
 * thread that sends it. The response is told of where it is there, in front of all that the
 * application makes depend on it.
 */
final class JdkResponseAdvice {
  private JdkResponseAdvice() {}

  @OnEnter
  static @Nullable HttpClientCall enter(@This MultiExchange exchanges) {
    HttpClientCall call = Hooks.httpClient().sendingNow();
    if (call != null) {
      Hooks.httpClient().keep(exchanges, call);
    }
    return call;
  }

  @OnExit
  static @Nullable CompletableFuture<?> exit(
      @Enter @Nullable HttpClientCall call, @Return @Nullable CompletableFuture<?> returned) {
    return call == null || returned == null || !call.claim()
        ? returned
        : returned.whenComplete(call.completion());
  }
}
