package io.vigia.agent.instrument.jdbc;

import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/** Pasted around {@code Connection.createStatement}. */
final class ConnectionCreateAdvice {
  private ConnectionCreateAdvice() {}

  @OnExit
  static void exit(@This Object connection, @Return @Nullable Object statement) {
    Hooks.sql().created(connection, statement, null);
  }
}
