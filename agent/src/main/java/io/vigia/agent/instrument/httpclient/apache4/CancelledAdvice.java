package io.vigia.agent.instrument.httpclient.apache4;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import java.util.concurrent.CancellationException;

/** Pasted into {@code BasicFuture.cancel}; what is completed already has ended. */
final class CancelledAdvice {
  private CancelledAdvice() {}

  @OnEnter
  static void enter(@This Object future) {
    HttpClientCall call = Hooks.httpClient().kept(future);
    if (call != null) {
      call.ended(0, new CancellationException());
    }
  }
}
