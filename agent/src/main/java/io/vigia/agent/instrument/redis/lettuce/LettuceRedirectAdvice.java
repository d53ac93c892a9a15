package io.vigia.agent.instrument.redis.lettuce;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;

/**
 * Pasted into what Lettuce's cluster connections tell of each MOVED and ASK that they are about to
 * follow.
 */
final class LettuceRedirectAdvice {
  private LettuceRedirectAdvice() {}

  @OnEnter
  static void enter() {
    Hooks.redis().redirected();
  }
}
