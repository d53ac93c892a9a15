package io.vigia.agent.instrument.http.jaxrs;

import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import java.util.Arrays;
import java.util.List;

/**
 * Jersey, where it has found the resource method that a request is for, and where it answers an
 * exception.
 */
public final class JerseyInstrumentation implements Instrumentation {
  private static final String METHOD = "org.glassfish.jersey.server.model.ResourceMethod";

  @Override
  public String name() {
    return "http";
  }

  @Override
  public List<Rewrite> rewrites() {
    return Arrays.asList(
        Rewrite.of(METHOD).carrying(),
        Rewrite.of("org.glassfish.jersey.server.internal.routing.UriRoutingContext")
            .advise(Methods.named("setMatchedResourceMethod").taking(METHOD), "JerseyMatchAdvice"),
        Rewrite.of("org.glassfish.jersey.server.ServerRuntime$Responder")
            .advise(
                Methods.named("mapException").taking("java.lang.Throwable"), "JerseyMapAdvice"));
  }
}
