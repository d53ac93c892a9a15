package io.vigia.agent.instrument.jdbc;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;

/** Pasted in front of {@code Statement.close}. */
final class StatementCloseAdvice {
  private StatementCloseAdvice() {}

  @OnEnter
  static void enter(@This Object statement) {
    Hooks.sql().closed(statement);
  }
}
