package io.vigia.agent.instrument.httpclient.apache4;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;

/** Pasted into {@code BasicFuture.completed}, in front of the application's callback. */
final class CompletedAdvice {
  private CompletedAdvice() {}

  @OnEnter
  static void enter(@This Object future) {
    HttpClientCall call = Hooks.httpClient().kept(future);
    if (call != null) {
      call.ended(0, null);
    }
  }
}
