package io.vigia.agent.instrument.httpclient.reactor;

import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import org.jspecify.annotations.Nullable;

/** Pasted around {@code MonoHttpConnect.subscribe}: each subscription sends a request. */
final class SubscribeAdvice {
  private SubscribeAdvice() {}

  @OnEnter
  static @Nullable HttpClientCall enter(@This Object mono) {
    HttpClientCall call = Hooks.httpClient().promising(null, null);
    if (call != null) {
      call.template(Hooks.httpClient().keptTemplate(mono));
    }
    return call;
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
