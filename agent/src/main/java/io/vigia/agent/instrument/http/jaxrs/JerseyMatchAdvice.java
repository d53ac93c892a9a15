package io.vigia.agent.instrument.http.jaxrs;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import org.glassfish.jersey.server.internal.routing.UriRoutingContext;

/**
 * Pasted into Jersey's {@code UriRoutingContext.setMatchedResourceMethod}, which is called once the
 * whole path has matched.
 */
final class JerseyMatchAdvice {
  private JerseyMatchAdvice() {}

  @OnExit
  static void exit(@This UriRoutingContext context, @Argument(0) Object method) {
    HttpCall call = Hooks.http().current();
    if (call != null && method != null) {
      call.resource(method, context.getMatchedTemplates());
    }
  }
}
