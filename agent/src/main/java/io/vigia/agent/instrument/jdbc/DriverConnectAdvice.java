package io.vigia.agent.instrument.jdbc;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.ConnectCall;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/** Pasted around {@code Driver.connect}. */
final class DriverConnectAdvice {
  private DriverConnectAdvice() {}

  @OnEnter
  static @Nullable ConnectCall enter(@Argument(0) @Nullable String url) {
    return Hooks.sql().connecting(url);
  }

  @OnExit
  static void exit(
      @Enter @Nullable ConnectCall call,
      @Return @Nullable Object connection,
      @Thrown @Nullable Throwable thrown) {
    if (call != null) {
      call.end(connection, thrown);
    }
  }
}
