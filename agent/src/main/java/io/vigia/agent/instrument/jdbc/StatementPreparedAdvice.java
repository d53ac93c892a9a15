package io.vigia.agent.instrument.jdbc;

import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.StatementCall;
import org.jspecify.annotations.Nullable;

/** Pasted around {@code execute} and {@code executeQuery} of prepared statements. */
final class StatementPreparedAdvice {
  private StatementPreparedAdvice() {}

  @OnEnter
  static @Nullable StatementCall enter(@This Object statement) {
    return Hooks.sql().executing(statement, null);
  }

  @OnExit
  static void exit(@Enter @Nullable StatementCall call, @Thrown @Nullable Throwable thrown) {
    if (call != null) {
      call.end(thrown);
    }
  }
}
