package io.vigia.agent.instrument.http;

import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import java.util.Arrays;
import java.util.List;

/**
 * Tomcat, at the valve of the host: in front of every filter, and behind it the error pages are
 * done, so that the status is the one that the client gets.
 */
public final class TomcatInstrumentation implements Instrumentation {
  static final String ENTRY = "org.apache.catalina.core.StandardHostValve";

  @Override
  public String name() {
    return "http";
  }

  @Override
  public List<Rewrite> rewrites() {
    Methods invoke =
        Methods.named("invoke")
            .taking(
                "org.apache.catalina.connector.Request", "org.apache.catalina.connector.Response");
    return Arrays.asList(
        Rewrite.of(ENTRY).advise(invoke, TomcatAdvice.class),
        Rewrite.of("org.apache.catalina.core.StandardWrapperValve")
            .advise(invoke, TomcatRouteAdvice.class));
  }
}
