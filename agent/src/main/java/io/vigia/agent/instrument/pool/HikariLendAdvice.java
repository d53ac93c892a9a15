package io.vigia.agent.instrument.pool;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;

/** Pasted around HikariCP's {@code PoolEntry.createProxyConnection}, the last step of lending. */
final class HikariLendAdvice {
  private HikariLendAdvice() {}

  @OnEnter
  static void enter(@This Object entry) {
    Hooks.pool().lent(entry);
  }
}
