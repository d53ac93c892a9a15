package io.vigia.agent.instrument.jdbc;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/** Pasted in front of {@code Statement.addBatch(String)}. */
final class StatementBatchAdvice {
  private StatementBatchAdvice() {}

  @OnEnter
  static void enter(@This Object statement, @Argument(0) @Nullable String sql) {
    Hooks.sql().batched(statement, sql);
  }
}
