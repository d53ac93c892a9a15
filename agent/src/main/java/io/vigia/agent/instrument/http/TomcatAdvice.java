package io.vigia.agent.instrument.http;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import io.vigia.bootstrap.HttpHook;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.jspecify.annotations.Nullable;

/** Pasted around Tomcat's {@code StandardHostValve.invoke}. */
final class TomcatAdvice {
  private TomcatAdvice() {}

  @OnEnter
  static @Nullable HttpCall enter(@Argument(0) Request request) {
    Object suspended = request.getAttribute(HttpHook.CALL_ATTRIBUTE);
    HttpCall call = Hooks.http().entered(request.getMethod(), request.getRequestURI(), suspended);
    if (call != null && suspended == null) {
      call.continueTrace(
          request.getHeader("traceparent"),
          request.getHeader("b3"),
          request.getHeader("sentry-trace"));
    }
    return call;
  }

  @OnExit
  static void exit(
      @Argument(0) Request request,
      @Argument(1) Response response,
      @Enter @Nullable HttpCall call,
      @Thrown @Nullable Throwable thrown) {
    if (call == null) {
      return;
    }
    if (request.getWrapper() != null) {
      call.servlet(
          request.getServletPath(), request.getPathInfo(), request.getWrapper().findMappings());
    }
    call.failed(request.getAttribute("javax.servlet.error.exception"));
    call.failed(request.getAttribute("jakarta.servlet.error.exception"));
    call.left(request, response, request.isAsync(), response.getStatus(), thrown);
  }
}
