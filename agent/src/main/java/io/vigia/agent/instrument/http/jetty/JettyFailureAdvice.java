package io.vigia.agent.instrument.http.jetty;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;

/** Pasted into the {@code handleException} of Jetty's channels: what escaped from the handlers. */
final class JettyFailureAdvice {
  private JettyFailureAdvice() {}

  @OnEnter
  static void enter(@Argument(0) Throwable thrown) {
    HttpCall call = Hooks.http().current();
    if (call != null) {
      call.failed(thrown);
    }
  }
}
