package io.vigia.agent.instrument.httpclient.apache5;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;

/** Pasted into what is told that an exchange has failed, in front of the application's callback. */
final class FailedAdvice {
  private FailedAdvice() {}

  @OnEnter
  static void enter(@This Object part, @Argument(0) Throwable thrown) {
    HttpClientCall call = Hooks.httpClient().kept(part);
    if (call != null) {
      call.ended(0, thrown);
    }
  }
}
