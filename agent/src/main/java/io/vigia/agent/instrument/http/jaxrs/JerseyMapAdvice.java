package io.vigia.agent.instrument.http.jaxrs;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;

/**
 * Pasted into Jersey's {@code Responder.mapException}, which looks for an {@code ExceptionMapper}.
 */
final class JerseyMapAdvice {
  private JerseyMapAdvice() {}

  @OnEnter
  static void enter(@Argument(0) Throwable thrown) {
    HttpCall call = Hooks.http().current();
    if (call != null) {
      call.answered(thrown);
    }
  }
}
