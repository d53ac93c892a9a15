package io.vigia.agent.instrument.httpclient.reactor;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import java.util.concurrent.CancellationException;

/** Pasted into {@code cancel} of a subscription; what has its response already has ended. */
final class CancelAdvice {
  private CancelAdvice() {}

  @OnEnter
  static void enter(@This Object subscription) {
    HttpClientCall call = Hooks.httpClient().kept(subscription);
    if (call != null) {
      call.ended(0, new CancellationException());
    }
  }
}
