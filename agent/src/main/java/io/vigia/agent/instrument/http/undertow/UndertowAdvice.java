package io.vigia.agent.instrument.http.undertow;

import io.undertow.server.HttpServerExchange;
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
  static @Nullable HttpCall enter(@Argument(1) HttpServerExchange exchange) {
    if (Hooks.http().isKnown(exchange)) {
      return Hooks.http().resumed(exchange);
    }
    HttpCall call = Hooks.http().entered(exchange);
    if (call != null) {
      // Not at the end: an error page puts its own path in the place of what was asked for.
      boolean absolute = exchange.isHostIncludedInRequestURI();
      call.target(
          exchange.getRequestMethod().toString(),
          absolute ? exchange.getRequestPath() : exchange.getRequestURI());
    }
    return call;
  }

  @OnExit
  static void exit(@Argument(1) Object exchange, @Enter @Nullable HttpCall call) {
    if (call != null) {
      Hooks.http().left(exchange, call, true, 0);
    }
  }
}
