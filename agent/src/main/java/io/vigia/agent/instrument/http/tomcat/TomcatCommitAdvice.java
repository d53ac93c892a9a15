package io.vigia.agent.instrument.http.tomcat;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import org.apache.coyote.Response;

/**
 * Pasted into the {@code setCommitted} of Tomcat's responses: the client gets the status that it
 * has. For its access log Tomcat makes a 500 of it where a request fails later, though nobody got
 * that.
 */
final class TomcatCommitAdvice {
  private TomcatCommitAdvice() {}

  @OnEnter
  static void enter(@This Response response, @Argument(0) boolean committed) {
    HttpCall call =
        committed && !response.isCommitted() && response.getRequest() != null
            ? Hooks.http().underWay(response.getRequest())
            : null;
    if (call != null) {
      call.committed(response.getStatus());
    }
  }
}
