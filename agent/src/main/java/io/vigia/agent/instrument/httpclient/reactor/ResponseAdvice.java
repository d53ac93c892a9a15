package io.vigia.agent.instrument.httpclient.reactor;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import io.vigia.standin.reactor.HttpIOHandlerObserver;
import reactor.netty.Connection;
import reactor.netty.ConnectionObserver;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.http.client.HttpClientState;

/** Pasted into what hands the head of a response that is not a redirect to the application. */
final class ResponseAdvice {
  private ResponseAdvice() {}

  @OnEnter
  static void enter(
      @This HttpIOHandlerObserver observer,
      @Argument(0) Connection connection,
      @Argument(1) ConnectionObserver.State state) {
    if (state == HttpClientState.RESPONSE_RECEIVED && connection instanceof HttpClientResponse) {
      HttpClientCall call = Hooks.httpClient().kept(observer.handler);
      if (call != null) {
        call.ended(((HttpClientResponse) connection).status().code(), null);
      }
    }
  }
}
