package io.vigia.agent.instrument.httpclient.okhttp;

import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import io.vigia.standin.okhttp.RealCall;
import org.jspecify.annotations.Nullable;

/**
 * Pasted around what an enqueued call does on a thread of the dispatcher's, to the end of the
 * application's callback: it has the trace of its own request, not that of the call whose end has
 * made room for it.
 */
final class AsyncCallAdvice {
  private AsyncCallAdvice() {}

  @OnEnter
  static @Nullable HttpClientCall enter(@This RealCall call) {
    return Hooks.httpClient().goingOn(call);
  }

  @OnExit
  static void exit(@Enter @Nullable HttpClientCall sent) {
    if (sent != null) {
      sent.left();
    }
  }
}
