package io.vigia.agent.instrument.http.tomcat;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;

/**
 * Pasted into the {@code recycle} of the requests of Tomcat's connector. Mostly they are over by
 * then; where a client hangs up while an asynchronous response is written, it may close the
 * connection and write nothing into its access log.
 */
final class TomcatRecycleAdvice {
  private TomcatRecycleAdvice() {}

  @OnEnter
  static void enter(@This Object request) {
    HttpCall call = Hooks.http().ending(request);
    if (call != null) {
      call.ended(0);
    }
  }
}
