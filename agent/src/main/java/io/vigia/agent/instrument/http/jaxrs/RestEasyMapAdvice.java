package io.vigia.agent.instrument.http.jaxrs;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;

/**
 * Pasted into RESTEasy's {@code ExceptionHandler.handleException}, which looks for an {@code
 * ExceptionMapper}.
 */
final class RestEasyMapAdvice {
  private RestEasyMapAdvice() {}

  @OnEnter
  static void enter(@Argument(1) Throwable thrown) {
    HttpCall call = Hooks.http().current();
    if (call != null) {
      call.answered(thrown);
    }
  }
}
