package io.vigia.agent.instrument.http.undertow;

import io.undertow.servlet.spec.HttpServletRequestImpl;
import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import io.vigia.bootstrap.HttpHook;

/**
 * Pasted into {@code setAttribute} of Undertow's requests. Reading the attributes later is too
 * late: a request ends with the last byte of its response, inside the servlet.
 */
final class UndertowRouteAdvice {
  private UndertowRouteAdvice() {}

  @OnEnter
  static void enter(
      @This HttpServletRequestImpl request, @Argument(0) String name, @Argument(1) Object value) {
    if (HttpHook.SPRING_PATTERN.equals(name)) {
      HttpCall call = Hooks.http().current();
      // An error page has a route of its own, and the request may have none.
      if (call != null
          && request.getAttribute("jakarta.servlet.error.request_uri") == null
          && request.getAttribute("javax.servlet.error.request_uri") == null) {
        call.route(request.getContextPath(), value);
      }
    } else if (name != null && name.endsWith(".servlet.error.exception")) {
      HttpCall call = Hooks.http().current();
      if (call != null) {
        call.raised(value);
      }
    }
  }
}
