package io.vigia.agent.instrument.http.tomcat;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;

/** Pasted into the methods by which Tomcat's valves take note of what was thrown. */
final class TomcatFailureAdvice {
  private TomcatFailureAdvice() {}

  @OnEnter
  static void enter(@Argument(2) Throwable thrown) {
    HttpCall call = Hooks.http().current();
    if (call != null) {
      call.failed(thrown);
    }
  }
}
