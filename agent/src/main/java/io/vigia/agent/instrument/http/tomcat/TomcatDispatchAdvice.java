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

/** Pasted around Tomcat's {@code CoyoteAdapter.asyncDispatch}: an asynchronous request goes on. */
final class TomcatDispatchAdvice {
  private TomcatDispatchAdvice() {}

  @OnEnter
  static @Nullable HttpCall enter(@Argument(0) Request request) {
    return Hooks.http().resumed(request);
  }

  @OnExit
  static void exit(
      @Argument(0) Request request,
      @Argument(1) Response response,
      @Enter @Nullable HttpCall call) {
    if (call != null) {
      Hooks.http().left(request, call, true, response.getStatus());
    }
  }
}
