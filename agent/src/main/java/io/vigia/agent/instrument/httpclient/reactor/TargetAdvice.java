package io.vigia.agent.instrument.httpclient.reactor;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import io.vigia.standin.reactor.HttpClientHandler;

/** Pasted into {@code HttpClientHandler.get}, which is asked for the address to connect to. */
final class TargetAdvice {
  private TargetAdvice() {}

  @OnEnter
  static void enter(@This HttpClientHandler handler) {
    HttpClientCall call = Hooks.httpClient().kept(handler);
    if (call != null) {
      call.target(handler.method.name(), handler.toURI.host);
    }
  }
}
