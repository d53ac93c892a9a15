package io.vigia.agent.instrument.http.spring;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import io.vigia.bootstrap.HttpHook;
import jakarta.servlet.http.HttpServletRequest;

/** Pasted into Spring's {@code HandlerFunctionAdapter.handle}, which calls functional routes. */
final class SpringFunctionAdvice {
  private SpringFunctionAdvice() {}

  @OnEnter
  static void enter(@Argument(0) HttpServletRequest request) {
    HttpCall call = Hooks.http().current();
    if (call != null) {
      String context = request.getServletContext().getContextPath();
      call.route(context, request.getAttribute(HttpHook.SPRING_FUNCTION_PATTERN));
    }
  }
}
