package io.vigia.agent.instrument.http.tomcat;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import io.vigia.bootstrap.HttpHook;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;

/**
 * Pasted around Tomcat's {@code StandardWrapperValve.invoke}: before it, Tomcat has read the
 * request and chosen the servlet; behind it, the servlet is done, and no error page has put its own
 * route over that of the request yet.
 */
final class TomcatRouteAdvice {
  private TomcatRouteAdvice() {}

  /**
   * Before the application, for Tomcat makes these texts when they are first asked for, and not for
   * two threads at once: an asynchronous request would be found without its path.
   */
  @OnEnter
  static void enter(@Argument(0) Request request) {
    HttpCall call = Hooks.http().current();
    if (call != null) {
      Context application = request.getContext();
      // Not as the client wrote it, whose escapes and dots would each be a route of their own.
      String context = application == null ? null : application.getPath();
      call.target(request.getMethod(), request.getRequestURI());
      call.servlet(request.getWrapper(), context, request.getServletPath(), request.getPathInfo());
    }
  }

  @OnExit
  static void exit(@Argument(0) Request request) {
    HttpCall call = Hooks.http().current();
    if (call != null) {
      Context application = request.getContext();
      String context = application == null ? null : application.getPath();
      call.route(context, request.getAttribute(HttpHook.SPRING_PATTERN));
    }
  }
}
