package io.vigia.agent.instrument.logging.jul;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;

/** Pasted into the {@code publish} of handlers that lead records to another framework. */
final class BridgeAdvice {
  private BridgeAdvice() {}

  @OnEnter
  static void enter() {
    Hooks.log().bridged();
  }
}
