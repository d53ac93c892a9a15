package io.vigia.agent.instrument.http.spring;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;

/**
 * Pasted into Spring's {@code DispatcherServlet.processHandlerException}, which asks its {@code
 * HandlerExceptionResolver}s: where none of them has an answer, the exception goes on and escapes.
 */
final class SpringExceptionAdvice {
  private SpringExceptionAdvice() {}

  @OnEnter
  static void enter(@Argument(3) Exception thrown) {
    HttpCall call = Hooks.http().current();
    if (call != null) {
      call.answered(thrown);
    }
  }
}
