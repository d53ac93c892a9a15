package io.vigia.agent.instrument.http.servlet;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;

/** Pasted inside {@link ServletAdvice}: reads what a framework made a response of. */
final class ServletErrorAdvice {
  private ServletErrorAdvice() {}

  @OnExit
  static void exit(@Argument(0) ServletRequest request, @Argument(1) ServletResponse response) {
    HttpCall call = Hooks.http().current();
    if (call != null
        && response instanceof HttpServletResponse
        && ((HttpServletResponse) response).getStatus() >= 500) {
      call.raised(request.getAttribute("jakarta.servlet.error.exception"));
      call.raised(request.getAttribute("javax.servlet.error.exception"));
    }
  }
}
