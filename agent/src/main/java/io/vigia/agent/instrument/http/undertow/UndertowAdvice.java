package io.vigia.agent.instrument.http.undertow;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import org.jspecify.annotations.Nullable;

/**
 * Pasted around Undertow's {@code Connectors.executeRootHandler}: each protocol begins with a
 * request here, and each dispatch to another thread goes on with it.
 */
final class UndertowAdvice {
  private UndertowAdvice() {}

  @OnEnter
  static @Nullable HttpCall enter(@Argument(1) Object exchange) {
    return Hooks.http().isKnown(exchange)
        ? Hooks.http().resumed(exchange)
        : Hooks.http().entered(exchange);
  }

  @OnExit
  static void exit(@Argument(1) Object exchange, @Enter @Nullable HttpCall call) {
    if (call != null) {
      Hooks.http().left(exchange, call, true, 0);
    }
  }
}
