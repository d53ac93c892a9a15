package io.vigia.agent.instrument.httpclient.url;

import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import org.jspecify.annotations.Nullable;
import sun.net.www.protocol.http.HttpURLConnection;

/**
 * Pasted around {@code getInputStream}, which everything calls that asks for the response. It
 * throws also where there is one, with a status from 400 on.
 */
final class UrlReadAdvice {
  private UrlReadAdvice() {}

  @OnEnter
  static @Nullable HttpClientCall enter(@This HttpURLConnection connection) {
    return connection.getDoInput()
        ? Hooks.httpClient()
            .sending(connection, connection.getRequestMethod(), connection.getURL().getHost())
        : null;
  }

  @OnExit
  static void exit(
      @This HttpURLConnection connection,
      @Enter @Nullable HttpClientCall call,
      @Thrown @Nullable Throwable thrown) {
    if (call != null) {
      call.left();
      boolean isAnswered = thrown == null || connection.responseCode >= 400;
      call.ended(isAnswered ? connection.responseCode : 0, isAnswered ? null : thrown);
    }
  }
}
