package io.vigia.agent.instrument.http;

import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import java.util.Collections;
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
    return Collections.singletonList(
        Rewrite.of(ENTRY)
            .advise(
                Methods.named("invoke")
                    .taking(
                        "org.apache.catalina.connector.Request",
                        "org.apache.catalina.connector.Response"),
                TomcatAdvice.class));
  }
}
