package io.vigia.agent.instrument.jdbc;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;

/** Pasted in front of {@code Statement.clearBatch} and {@code close}. */
final class StatementBatchClearAdvice {
  private StatementBatchClearAdvice() {}

  @OnEnter
  static void enter(@This Object statement) {
    Hooks.sql().batchCleared(statement);
  }
}
