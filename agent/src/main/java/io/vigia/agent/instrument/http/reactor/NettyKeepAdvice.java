package io.vigia.agent.instrument.http.reactor;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Carrier;
import io.vigia.bootstrap.Hooks;

/**
 * Pasted into {@code FutureMono.FutureSubscription.request}, which a handler calls when it begins
 * to wait for what the event loop writes.
 */
final class NettyKeepAdvice {
  private NettyKeepAdvice() {}

  @OnEnter
  static void enter(@This Object subscription) {
    if (subscription instanceof Carrier) {
      Hooks.http().keep((Carrier) subscription);
    }
  }
}
