package io.vigia.agent.instrument.pool;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;

/** Pasted around HikariCP's {@code HikariPool.recycle}. */
final class HikariReturnAdvice {
  private HikariReturnAdvice() {}

  @OnEnter
  static void enter(@This Object pool, @Argument(0) Object entry) {
    Hooks.pool().returned(pool, entry);
  }
}
