package io.vigia.agent.instrument.redis.lettuce;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.bootstrap.Hooks;

/** Pasted around {@code MultiOutput.cancel} of Lettuce, by which DISCARD ends commands. */
final class LettuceDiscardAdvice {
  private LettuceDiscardAdvice() {}

  @OnEnter
  static void enter() {
    Hooks.lettuce().discarding(true);
  }

  @OnExit
  static void exit() {
    Hooks.lettuce().discarding(false);
  }
}
