package io.vigia.agent.instrument.http.jetty;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import io.vigia.bootstrap.HttpHook;
import org.eclipse.jetty.server.Request;

/**
 * Pasted around {@code ServletHandler.doHandle} of Jetty 9 to 11 and of the layers ee8 and ee9 of
 * Jetty 12: the servlet is found, its filters come next.
 */
final class JettyRouteAdvice {
  private JettyRouteAdvice() {}

  @OnEnter
  static void enter(@Argument(1) Request request) {
    HttpCall call = Hooks.http().current();
    if (call != null) {
      String context = request.getContextPath();
      // Jetty up to 9.4.20 serves the error page while the servlet that asks for it still runs.
      call.route(context, request.getAttribute(HttpHook.SPRING_PATTERN));
      if (request.getAttribute("javax.servlet.error.status_code") != null
          || request.getAttribute("jakarta.servlet.error.status_code") != null) {
        call.errorPage();
      }
      Object servlet = request.getUserIdentityScope();
      call.servlet(servlet, context, request.getServletPath(), request.getPathInfo());
    }
  }

  @OnExit
  static void exit(@Argument(1) Request request) {
    HttpCall call = Hooks.http().current();
    if (call != null) {
      call.route(request.getContextPath(), request.getAttribute(HttpHook.SPRING_PATTERN));
      if (request.getResponse().getStatus() >= 500) {
        call.raised(request.getAttribute("javax.servlet.error.exception"));
        call.raised(request.getAttribute("jakarta.servlet.error.exception"));
      }
    }
  }
}
