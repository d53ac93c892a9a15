package io.vigia.agent.instrument.http.jdk;

import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import sun.net.httpserver.ExchangeImpl;

/**
 * Pasted around {@code ExchangeImpl.close}: the exchange is over, also where there is no complete
 * response. Of the end on the thread of its handler the server's task tells, and of what is thrown.
 */
final class CloseAdvice {
  private CloseAdvice() {}

  @OnExit
  static void exit(@This ExchangeImpl exchange) {
    HttpCall call = Hooks.http().underWay(exchange);
    if (call != null && call != Hooks.http().current()) {
      Hooks.http().ending(exchange);
      call.ended(exchange.rcode);
    }
  }
}
