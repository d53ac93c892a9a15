package io.vigia.agent.instrument.http.jetty;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import io.vigia.standin.jetty12.Request;
import org.jspecify.annotations.Nullable;

/**
 * Pasted into {@code Response.writeError} of Jetty 12: what a handler has thrown, or has failed its
 * callback with.
 */
final class Jetty12FailureAdvice {
  private Jetty12FailureAdvice() {}

  @OnEnter
  static void enter(
      @Argument(0) Request request,
      @Argument(3) int status,
      @Argument(5) @Nullable Throwable cause) {
    HttpCall call = Hooks.http().underWay(Request.unWrap(request));
    if (call != null && status >= 500) {
      call.failed(cause);
    }
  }
}
