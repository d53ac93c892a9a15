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
 * Pasted around the methods of a connection that read or change its state, {@code isValid} and
 * {@code setAutoCommit} among them: some drivers run statements of their own there, others do not.
 */
final class ConnectionStateAdvice {
  private ConnectionStateAdvice() {}

  @OnEnter
  static @Nullable Call enter(@This Object connection) {
    return Hooks.sql().inDriver(connection);
  }

  @OnExit
  static void exit(@Enter @Nullable Call call, @Thrown @Nullable Throwable thrown) {
    if (call != null) {
      call.end(thrown);
    }
  }
}
