package io.vigia.agent.instrument.http.jetty;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import org.eclipse.jetty.server.HttpChannel;
import org.eclipse.jetty.server.Request;

/**
 * Pasted into {@code HttpChannel.onCompleted} of Jetty 9 to 11, where it writes its request log: of
 * every request, also of one that it has refused before it was handled.
 */
final class JettyEndAdvice {
  private JettyEndAdvice() {}

  @OnEnter
  static void enter(@This HttpChannel channel) {
    HttpCall call = Hooks.http().endingOrRefused(channel);
    if (call != null) {
      Request request = channel.getRequest();
      // Where the request line could not be read, there is no method, but a path that Jetty makes.
      String method = request.getMethod();
      call.target(method, method == null ? null : request.getRequestURI());
      if (call.wantsDetails()) {
        call.client(
            method == null ? null : request.getQueryString(),
            method == null ? null : request.getProtocol(),
            request.getRemoteAddr(),
            method == null ? null : request.getHeader("user-agent"),
            method == null ? null : request.getHeader("referer"));
        call.sent(channel.getBytesWritten());
      }
      call.ended(channel.getResponse().getCommittedMetaData().getStatus());
    }
  }
}
