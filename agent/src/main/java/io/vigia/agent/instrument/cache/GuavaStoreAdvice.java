package io.vigia.agent.instrument.cache;

import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;

/** Pasted around methods of Guava's {@code Segment} that say whether they have stored a value. */
final class GuavaStoreAdvice {
  private GuavaStoreAdvice() {}

  @OnExit
  static void exit(@This Object segment, @Return boolean stored) {
    if (stored) {
      Hooks.cache().puts(segment, 1);
    }
  }
}
