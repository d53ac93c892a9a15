package io.vigia.agent.instrument.httpclient.reactor;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import io.vigia.standin.reactor.HttpClientHandler;

/**
 * Pasted around {@code HttpClientHandler.test}, which decides whether an exception is followed by
 * another attempt: the application gets those that are not.
 */
final class FailureAdvice {
  private FailureAdvice() {}

  @OnExit
  static void exit(
      @This HttpClientHandler handler,
      @Argument(0) Throwable thrown,
      @Return boolean isTriedAgain) {
    HttpClientCall call = isTriedAgain ? null : Hooks.httpClient().kept(handler);
    if (call != null) {
      call.target(handler.method.name(), handler.toURI.host);
      call.ended(0, thrown);
    }
  }
}
