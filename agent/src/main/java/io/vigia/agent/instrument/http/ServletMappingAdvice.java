package io.vigia.agent.instrument.http;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;

/** Pasted into {@code HttpServlet.service}: tells which servlet serves the request. */
final class ServletMappingAdvice {
  private ServletMappingAdvice() {}

  @OnEnter
  static void enter(@This Object servlet, @Argument(0) ServletRequest request) {
    if (request instanceof HttpServletRequest) {
      HttpServletRequest http = (HttpServletRequest) request;
      Hooks.http().servlet(servlet, http.getServletPath(), http.getPathInfo());
    }
  }
}
