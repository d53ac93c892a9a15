package io.vigia.agent.instrument.jdbc;

import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Call;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/** Pasted around {@code Connection.commit()}. */
final class ConnectionCommitAdvice {
  private ConnectionCommitAdvice() {}

  @OnEnter
  static @Nullable Call enter(@This Object connection) {
    return Hooks.sql().ending(connection, "COMMIT");
  }

  @OnExit
  static void exit(@Enter @Nullable Call call, @Thrown @Nullable Throwable thrown) {
    if (call != null) {
      call.end(thrown);
    }
  }
}
