package io.vigia.agent.instrument.http.undertow;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import org.jspecify.annotations.Nullable;

/**
 * Pasted around the methods of Undertow's {@code ServletContextImpl} that call the application back
 * for a request: asynchronous tasks, listeners of its state, of reads and of writes.
 */
final class UndertowCallbackAdvice {
  private UndertowCallbackAdvice() {}

  @OnEnter
  static @Nullable HttpCall enter(@Argument(0) @Nullable Object exchange) {
    return exchange == null || Hooks.http().current() != null
        ? null
        : Hooks.http().resumed(exchange);
  }

  @OnExit
  static void exit(@Argument(0) Object exchange, @Enter @Nullable HttpCall call) {
    if (call != null) {
      Hooks.http().left(exchange, call, true, 0);
    }
  }
}
