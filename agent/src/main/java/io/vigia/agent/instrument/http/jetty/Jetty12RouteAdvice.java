package io.vigia.agent.instrument.http.jetty;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import io.vigia.bootstrap.HttpHook;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Pasted around {@code ServletHandler.MappedServlet.handle} of the layers ee10 and later of Jetty
 * 12: the servlet is found, its filters come next.
 */
final class Jetty12RouteAdvice {
  private Jetty12RouteAdvice() {}

  @OnEnter
  static void enter(@This Object servlet, @Argument(2) HttpServletRequest request) {
    HttpCall call = Hooks.http().current();
    if (call != null) {
      if (request.getDispatcherType() == DispatcherType.ERROR) {
        call.errorPage();
      }
      call.servlet(
          servlet, request.getContextPath(), request.getServletPath(), request.getPathInfo());
    }
  }

  @OnExit
  static void exit(
      @Argument(2) HttpServletRequest request, @Argument(3) HttpServletResponse response) {
    HttpCall call = Hooks.http().current();
    if (call != null) {
      call.route(request.getContextPath(), request.getAttribute(HttpHook.SPRING_PATTERN));
      if (response.getStatus() >= 500) {
        call.raised(request.getAttribute("jakarta.servlet.error.exception"));
      }
    }
  }
}
