package io.vigia.agent.instrument.http.undertow;

import io.undertow.servlet.handlers.ServletPathMatch;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;

/**
 * Pasted into Undertow's {@code ServletInitialHandler.dispatchRequest}: the servlet is chosen, and
 * no filter or security constraint has been asked yet.
 */
final class UndertowServletAdvice {
  private UndertowServletAdvice() {}

  @OnEnter
  static void enter(@Argument(1) ServletRequestContext context) {
    HttpCall call = Hooks.http().current();
    if (call != null) {
      ServletPathMatch match = context.getOriginalServletPathMatch();
      call.servlet(
          match.getServletChain().getManagedServlet(),
          context.getOriginalRequest().getContextPath(),
          match.getMatched(),
          match.getRemaining());
    }
  }
}
