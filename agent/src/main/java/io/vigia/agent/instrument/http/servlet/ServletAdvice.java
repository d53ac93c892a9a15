package io.vigia.agent.instrument.http.servlet;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import io.vigia.bootstrap.HttpHook;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** Pasted around {@code Filter.doFilter} and {@code HttpServlet.service}. */
final class ServletAdvice {
  private ServletAdvice() {}

  @OnEnter
  static @Nullable HttpCall enter(@Argument(0) ServletRequest request) {
    if (!(request instanceof HttpServletRequest)
        || request.getDispatcherType() == DispatcherType.ERROR) {
      return null;
    }
    HttpServletRequest http = (HttpServletRequest) request;
    return Hooks.http().received(http.getAttribute(HttpHook.CALL_ATTRIBUTE));
  }

  @OnExit
  static void exit(
      @Argument(0) ServletRequest request,
      @Argument(1) ServletResponse response,
      @Enter @Nullable HttpCall call,
      @Thrown @Nullable Throwable thrown) {
    if (call != null) {
      HttpServletRequest http = (HttpServletRequest) request;
      boolean fails = thrown != null && !response.isCommitted();
      int status = fails ? 500 : ((HttpServletResponse) response).getStatus();
      call.target(http.getMethod(), http.getRequestURI());
      if (call.wantsDetails()) {
        call.client(
            http.getQueryString(),
            http.getProtocol(),
            http.getRemoteAddr(),
            http.getHeader("User-Agent"),
            http.getHeader("Referer"));
      }
      String context = http.getServletContext().getContextPath();
      call.route(context, http.getAttribute(HttpHook.SPRING_PATTERN));
      call.left(request, response, request.isAsyncStarted(), status, thrown);
    }
  }
}
