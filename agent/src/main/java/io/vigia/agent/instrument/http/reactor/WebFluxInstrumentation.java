package io.vigia.agent.instrument.http.reactor;

import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import java.util.Arrays;
import java.util.List;

/** Spring WebFlux, which knows the route of a request and what its handlers throw. */
public final class WebFluxInstrumentation implements Instrumentation {
  private static final String EXCHANGE = "org.springframework.web.server.ServerWebExchange";

  @Override
  public String name() {
    return "http";
  }

  @Override
  public List<Rewrite> rewrites() {
    return Arrays.asList(
        Rewrite.of("org.springframework.web.reactive.DispatcherHandler")
            // Spring 5 and Spring 6: a mapping has chosen the handler.
            .advise(
                Methods.named("invokeHandler", "handleRequestWith").takingFirst(EXCHANGE),
                "WebFluxRouteAdvice"),
        Rewrite.of(
                "org.springframework.web.server.handler.ExceptionHandlingWebHandler"
                    + "$CheckpointInsertingHandler")
            // The first of the exception handlers, whatever an application adds.
            .advise(
                Methods.named("handle").taking(EXCHANGE, "java.lang.Throwable"),
                "WebFluxFailureAdvice"));
  }
}
