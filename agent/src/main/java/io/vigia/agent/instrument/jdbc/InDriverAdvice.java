package io.vigia.agent.instrument.jdbc;

import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Call;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/**
 * Pasted around what is no statement of the application, {@code Connection.isValid} and {@code
 * DatabaseMetaData.getTables} among it: some drivers run statements of their own there, others do
 * not.
 */
final class InDriverAdvice {
  private InDriverAdvice() {}

  @OnEnter
  static @Nullable Call enter(@This Object driver) {
    return Hooks.sql().inDriver(driver);
  }

  @OnExit
  static void exit(@Enter @Nullable Call call, @Thrown @Nullable Throwable thrown) {
    if (call != null) {
      call.end(thrown);
    }
  }
}
