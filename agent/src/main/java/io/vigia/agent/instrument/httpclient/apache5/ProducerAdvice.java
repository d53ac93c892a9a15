package io.vigia.agent.instrument.httpclient.apache5;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import io.vigia.standin.apache5.BasicRequestProducer;
import org.apache.hc.core5.net.URIAuthority;

/** Pasted into {@code BasicRequestProducer.sendRequest}, where a client asks what to send. */
final class ProducerAdvice {
  private ProducerAdvice() {}

  @OnEnter
  static void enter(@This BasicRequestProducer producer) {
    HttpClientCall call = Hooks.httpClient().sendingNow();
    if (call != null) {
      URIAuthority authority = producer.request.getAuthority();
      call.target(producer.request.getMethod(), authority == null ? null : authority.getHostName());
    }
  }
}
