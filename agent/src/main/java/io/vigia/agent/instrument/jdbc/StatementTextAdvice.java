package io.vigia.agent.instrument.jdbc;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Call;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/** Pasted around the execute methods of a statement that take the text. */
final class StatementTextAdvice {
  private StatementTextAdvice() {}

  @OnEnter
  static @Nullable Call enter(@This Object statement, @Argument(0) @Nullable String sql) {
    return Hooks.sql().executing(statement, sql);
  }

  @OnExit
  static void exit(@Enter @Nullable Call call, @Thrown @Nullable Throwable thrown) {
    if (call != null) {
      call.end(thrown);
    }
  }
}
