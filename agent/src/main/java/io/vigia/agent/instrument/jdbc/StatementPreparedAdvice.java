package io.vigia.agent.instrument.jdbc;

import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Call;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/** Pasted around the execute methods without a text: of prepared statements and of batches. */
final class StatementPreparedAdvice {
  private StatementPreparedAdvice() {}

  @OnEnter
  static @Nullable Call enter(@This Object statement) {
    return Hooks.sql().executing(statement, null);
  }

  @OnExit
  static void exit(@Enter @Nullable Call call, @Thrown @Nullable Throwable thrown) {
    if (call != null) {
      call.end(thrown);
    }
  }
}
