package io.vigia.agent.instrument.httpclient.url;

import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import org.jspecify.annotations.Nullable;
import sun.net.www.protocol.http.HttpURLConnection;

/**
 * Pasted around what writes and closes a body that is streamed: where that fails there will be no
 * response, and nobody asks for one.
 */
final class UrlStreamAdvice {
  private UrlStreamAdvice() {}

  @OnExit
  static void exit(@This HttpURLConnection connection, @Thrown @Nullable Throwable thrown) {
    HttpClientCall call = thrown == null ? null : Hooks.httpClient().kept(connection);
    if (call != null) {
      call.ended(0, thrown);
    }
  }
}
