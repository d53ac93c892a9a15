package io.vigia.agent.instrument.http.tomcat;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;

/**
 * Pasted into Tomcat's {@code ContainerBase.logAccess}, which it calls once the response is sent,
 * whether there is an access log or not; a container calls that of its parent.
 */
final class TomcatEndAdvice {
  private TomcatEndAdvice() {}

  @OnEnter
  static void enter(@Argument(0) Request request, @Argument(1) Response response) {
    HttpCall call = Hooks.http().ending(request.getCoyoteRequest());
    if (call != null) {
      Context application = request.getContext();
      // Not as the client wrote it, whose escapes and dots would each be a route of their own.
      String context = application == null ? null : application.getPath();
      if (!call.hasTarget()) {
        call.target(request.getMethod(), request.getRequestURI());
        if (request.getWrapper() != null) {
          String path = request.getServletPath();
          call.servlet(request.getWrapper(), context, path, request.getPathInfo());
        }
      }
      // Of a request that is refused as malformed it is the connector's own, not the application's.
      if (application != null && response.isError()) {
        call.failed(request.getAttribute("jakarta.servlet.error.exception"));
        call.failed(request.getAttribute("javax.servlet.error.exception"));
      }
      call.ended(response.getStatus());
    }
  }
}
