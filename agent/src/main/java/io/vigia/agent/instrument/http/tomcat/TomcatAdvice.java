package io.vigia.agent.instrument.http.tomcat;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.jspecify.annotations.Nullable;

/** Pasted around Tomcat's {@code CoyoteAdapter.service}. */
final class TomcatAdvice {
  private TomcatAdvice() {}

  @OnEnter
  static @Nullable HttpCall enter(@Argument(0) Request request) {
    return Hooks.http().entered(request);
  }

  @OnExit
  static void exit(
      @Argument(0) Request request,
      @Argument(1) Response response,
      @Enter @Nullable HttpCall call) {
    if (call != null) {
      // The adapter keeps its own request, which knows whether it is asynchronous, in this note.
      Object own = request.getNote(1);
      boolean async =
          own instanceof org.apache.catalina.connector.Request
              && ((org.apache.catalina.connector.Request) own).isAsync();
      Hooks.http().left(request, call, async, response.getStatus());
    }
  }
}
