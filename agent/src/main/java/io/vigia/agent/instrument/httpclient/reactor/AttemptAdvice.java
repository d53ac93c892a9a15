package io.vigia.agent.instrument.httpclient.reactor;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.standin.reactor.HttpClientOperations;

/**
 * Pasted into {@code HttpClientHandler.requestWithBody}, which fills in the request of each attempt
 * when its connection is there.
 */
final class AttemptAdvice {
  private AttemptAdvice() {}

  @OnEnter
  static void enter(@This Object handler, @Argument(0) HttpClientOperations operations) {
    Hooks.httpClient().shareSent(handler, operations.getNettyRequest());
  }
}
