package io.vigia.agent.instrument.httpclient.apache4;

import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import org.apache.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/** Pasted around {@code BasicAsyncRequestProducer.generateRequest}: what is asked for. */
final class ProducedAdvice {
  private ProducedAdvice() {}

  @OnExit
  static void exit(@Return @Nullable HttpRequest request) {
    HttpClientCall call = Hooks.httpClient().sendingNow();
    if (call != null && request != null) {
      call.target(request.getRequestLine().getMethod(), null);
    }
  }
}
