package io.vigia.agent.instrument.http.tomcat;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;

/**
 * Pasted into Tomcat's {@code ContainerBase.logAccess}, in front of {@link TomcatEndAdvice}: what
 * Tomcat's own access log asks for.
 */
final class TomcatClientAdvice {
  private TomcatClientAdvice() {}

  @OnEnter
  static void enter(@Argument(0) Request request, @Argument(1) Response response) {
    HttpCall call = Hooks.http().underWay(request.getCoyoteRequest());
    if (call != null && call.wantsDetails()) {
      // Where a valve has found the client behind a proxy, it leaves its address here for logs.
      Object forwarded = request.getAttribute("org.apache.catalina.AccessLog.RemoteAddr");
      call.client(
          request.getQueryString(),
          request.getProtocol(),
          forwarded == null ? request.getRemoteAddr() : forwarded,
          request.getHeader("user-agent"),
          request.getHeader("referer"));
      long bytes = response.getBytesWritten(false);
      Object start = request.getAttribute("org.apache.tomcat.sendfile.start");
      Object end = request.getAttribute("org.apache.tomcat.sendfile.end");
      boolean isSentFile = bytes == 0 && start instanceof Long && end instanceof Long;
      call.sent(isSentFile ? (Long) end - (Long) start : bytes);
    }
  }
}
