package io.vigia.agent.instrument.http.jdk;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import sun.net.httpserver.Event;

/**
 * Pasted into {@code ServerImpl.addEvent}: the thread that has closed a response, and with that
 * flushed it, tells the server so.
 */
final class EndAdvice {
  private EndAdvice() {}

  @OnEnter
  static void enter(@Argument(0) Event event) {
    if (event.exchange != null) {
      HttpCall call = Hooks.http().ending(event.exchange);
      if (call != null) {
        call.ended(event.exchange.rcode);
      }
    }
  }
}
