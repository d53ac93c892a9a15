package io.vigia.agent.instrument.httpclient.apache5;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import org.apache.hc.client5.http.async.AsyncExecChain;
import org.jspecify.annotations.Nullable;

/**
 * Pasted around the last link of the asynchronous chain, which makes the objects of one attempt on
 * whatever thread; the request is known by its future.
 */
final class AttemptAdvice {
  private AttemptAdvice() {}

  @OnEnter
  static @Nullable HttpClientCall enter(@Argument(2) AsyncExecChain.Scope scope) {
    return Hooks.httpClient().goingOn(scope.cancellableDependency);
  }

  @OnExit
  static void exit(@Enter @Nullable HttpClientCall call) {
    if (call != null) {
      call.left();
    }
  }
}
