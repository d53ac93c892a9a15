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

/**
 * Pasted around Tomcat's {@code CoyoteAdapter.log}: a request that the connector has answered
 * itself, as one that it cannot parse, is written to the access log.
 */
final class TomcatRefusalAdvice {
  private TomcatRefusalAdvice() {}

  @OnEnter
  static @Nullable HttpCall enter(@Argument(0) Request request, @Argument(1) Response response) {
    HttpCall call = Hooks.http().resumed(request);
    // An upgrade to HTTP/2: the same request comes again as its first stream (RFC 7540, 3.2).
    boolean comesAgain = response.getStatus() == 101;
    return call == null && !comesAgain ? Hooks.http().entered(request) : call;
  }

  @OnExit
  static void exit(
      @Argument(0) Request request,
      @Argument(1) Response response,
      @Enter @Nullable HttpCall call) {
    if (call != null) {
      Hooks.http().left(request, call, false, response.getStatus());
    }
  }
}
