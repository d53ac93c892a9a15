package io.vigia.agent.instrument.http.jetty;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import io.vigia.standin.jetty12.HttpChannelState;
import io.vigia.standin.jetty12.Request;
import io.vigia.standin.jetty12.Response;

/**
 * Pasted into {@code HttpChannelState.completeStream} of Jetty 12, where it writes its request log:
 * of every request, also of one that it has refused before it was handled. The first releases of
 * 12.0 and of 12.1 have it in the inner class {@code HandlerInvoker}.
 */
final class Jetty12EndAdvice {
  private Jetty12EndAdvice() {}

  @OnEnter
  static void enter(@This HttpChannelState channel) {
    Request request = channel.getRequest();
    HttpCall call = Hooks.http().endingOrRefused(request);
    if (call != null) {
      int status = channel.getResponse().getStatus();
      String path = request.getHttpURI().getPath();
      // What Jetty calls a request line that it cannot read, and GET in its first releases.
      boolean isRead = !"/badMessage".equals(path);
      call.target(isRead ? request.getMethod() : null, path);
      if (call.wantsDetails()) {
        call.client(
            request.getHttpURI().getQuery(),
            isRead ? request.getConnectionMetaData().getHttpVersion().asString() : null,
            Request.getRemoteAddr(request),
            request.getHeaders().get("user-agent"),
            request.getHeaders().get("referer"));
        call.sent(Response.getContentBytesWritten(channel.getResponse()));
      }
      call.ended(status);
    }
  }
}
