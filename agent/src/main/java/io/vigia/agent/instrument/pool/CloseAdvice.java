package io.vigia.agent.instrument.pool;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;

/** Pasted around the method that closes a pool. */
final class CloseAdvice {
  private CloseAdvice() {}

  @OnEnter
  static void enter(@This Object pool) {
    Hooks.pool().closed(pool);
  }
}
