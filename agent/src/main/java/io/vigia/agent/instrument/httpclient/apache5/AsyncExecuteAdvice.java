package io.vigia.agent.instrument.httpclient.apache5;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/**
 * Pasted around the method of an asynchronous client through which every request passes. The first
 * future that it makes stands for the request.
 */
final class AsyncExecuteAdvice {
  private AsyncExecuteAdvice() {}

  @OnEnter
  static @Nullable HttpClientCall enter(@Argument(0) @Nullable HttpHost target) {
    return Hooks.httpClient().promising(null, target == null ? null : target.getHostName());
  }

  @OnExit
  static void exit(@Enter @Nullable HttpClientCall call, @Thrown @Nullable Throwable thrown) {
    if (call != null) {
      call.left();
      if (thrown != null) {
        call.ended(0, thrown);
      }
    }
  }
}
