package io.vigia.agent.instrument.httpclient.apache4;

import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import org.apache.http.HttpHost;
import org.jspecify.annotations.Nullable;

/** Pasted around {@code BasicAsyncRequestProducer.getTarget}: who is asked. */
final class TargetAdvice {
  private TargetAdvice() {}

  @OnExit
  static void exit(@Return @Nullable HttpHost target) {
    HttpClientCall call = Hooks.httpClient().sendingNow();
    if (call != null && target != null) {
      call.target(null, target.getHostName());
    }
  }
}
