package io.vigia.agent.instrument.http.servlet;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;

/** Pasted into {@code HttpServlet.service}: tells which servlet serves the request. */
final class ServletMappingAdvice {
  private ServletMappingAdvice() {}

  @OnEnter
  static void enter(@This Object servlet, @Argument(0) ServletRequest request) {
    HttpCall call = Hooks.http().current();
    if (call != null && request instanceof HttpServletRequest) {
      HttpServletRequest http = (HttpServletRequest) request;
      // Not as the client wrote it, whose escapes and dots would each be a route of their own.
      String context = http.getServletContext().getContextPath();
      call.servlet(servlet, context, http.getServletPath(), http.getPathInfo());
    }
  }
}
