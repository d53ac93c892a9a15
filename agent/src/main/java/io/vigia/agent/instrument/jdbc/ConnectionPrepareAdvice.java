package io.vigia.agent.instrument.jdbc;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.agent.rewrite.This;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Call;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/**
 * Pasted around {@code Connection.prepareStatement} and {@code prepareCall}. A call of its own, for
 * MySQL's driver asks the server for a procedure's parameters inside {@code prepareCall}.
 */
final class ConnectionPrepareAdvice {
  private ConnectionPrepareAdvice() {}

  @OnEnter
  static @Nullable Call enter(@This Object connection) {
    return Hooks.sql().inDriver(connection);
  }

  @OnExit
  static void exit(
      @Enter @Nullable Call call,
      @This Object connection,
      @Argument(0) @Nullable String sql,
      @Return @Nullable Object statement,
      @Thrown @Nullable Throwable thrown) {
    if (call != null) {
      call.end(thrown);
    }
    Hooks.sql().created(connection, statement, sql);
  }
}
