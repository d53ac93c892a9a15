package io.vigia.agent.instrument.httpclient.url;

import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import java.net.ProtocolException;
import org.jspecify.annotations.Nullable;
import sun.net.www.protocol.http.HttpURLConnection;

/**
 * Pasted around {@code getOutputStream}, which connects, and with a body that is streamed sends the
 * headers. One that may not be called is no request.
 */
final class UrlWriteAdvice {
  private UrlWriteAdvice() {}

  @OnEnter
  static @Nullable HttpClientCall enter(@This HttpURLConnection connection) {
    return Hooks.httpClient()
        .sending(connection, connection.getRequestMethod(), connection.getURL().getHost());
  }

  @OnExit
  static void exit(@Enter @Nullable HttpClientCall call, @Thrown @Nullable Throwable thrown) {
    if (call != null) {
      call.left();
      if (thrown != null && !(thrown instanceof ProtocolException)) {
        call.ended(0, thrown);
      }
    }
  }
}
