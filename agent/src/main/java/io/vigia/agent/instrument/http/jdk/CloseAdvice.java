package io.vigia.agent.instrument.http.jdk;

import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import sun.net.httpserver.ExchangeImpl;

/**
 * Pasted around {@code ExchangeImpl.close}, which closes the connection where there is no complete
 * response. The server's own task tells of that end itself, and of what the handler threw.
 */
final class CloseAdvice {
  private CloseAdvice() {}

  @OnExit
  static void exit(@This ExchangeImpl exchange) {
    HttpCall call = exchange.connection.closed ? Hooks.http().underWay(exchange) : null;
    if (call != null && call != Hooks.http().current()) {
      Hooks.http().ending(exchange);
      call.ended(exchange.rcode);
    }
  }
}
