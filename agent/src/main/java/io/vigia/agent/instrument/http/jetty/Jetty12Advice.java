package io.vigia.agent.instrument.http.jetty;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import io.vigia.standin.jetty12.Request;
import org.jspecify.annotations.Nullable;

/** Pasted around {@code Server.handle} of Jetty 12: a request begins, in front of all handlers. */
final class Jetty12Advice {
  private Jetty12Advice() {}

  @OnEnter
  static @Nullable HttpCall enter(@Argument(0) Request request) {
    return Hooks.http().entered(Request.unWrap(request));
  }

  @OnExit
  static void exit(
      @Argument(0) Request request,
      @Enter @Nullable HttpCall call,
      @Thrown @Nullable Throwable thrown) {
    if (call != null) {
      call.failed(thrown);
      // Its end comes when the response is sent, mostly later and by another thread.
      Hooks.http().left(request, call, true, 0);
    }
  }
}
