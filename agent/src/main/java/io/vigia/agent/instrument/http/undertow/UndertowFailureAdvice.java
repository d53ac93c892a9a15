package io.vigia.agent.instrument.http.undertow;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;

/** Pasted into the methods by which Undertow looks for an answer to what was thrown. */
final class UndertowFailureAdvice {
  private UndertowFailureAdvice() {}

  @OnEnter
  static void enter(@Argument(0) Throwable thrown) {
    HttpCall call = Hooks.http().current();
    if (call != null) {
      call.failed(thrown);
    }
  }
}
