package io.vigia.agent.instrument.http.tomcat;

import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import java.util.Arrays;
import java.util.List;

/**
 * Tomcat, between its connector and its engine: in front of every valve, filter and redirect of its
 * own, and to the end where it writes its access log.
 */
public final class TomcatInstrumentation implements Instrumentation {
  public static final String ENTRY = "org.apache.catalina.connector.CoyoteAdapter";

  private static final String COYOTE_REQUEST = "org.apache.coyote.Request";
  private static final String COYOTE_RESPONSE = "org.apache.coyote.Response";
  private static final String REQUEST = "org.apache.catalina.connector.Request";
  private static final String RESPONSE = "org.apache.catalina.connector.Response";

  @Override
  public String name() {
    return "http";
  }

  @Override
  public List<Rewrite> rewrites() {
    return Arrays.asList(
        Rewrite.of(COYOTE_REQUEST)
            .carrying()
            .advise(Methods.named("recycle").taking(), "TomcatRecycleAdvice"),
        Rewrite.of(COYOTE_RESPONSE)
            .advise(Methods.named("setCommitted").taking("boolean"), "TomcatCommitAdvice"),
        Rewrite.of(ENTRY)
            // The first is the outermost.
            .advise(adapter("service"), "TomcatAdvice")
            .advise(adapter("service"), "TomcatTraceAdvice")
            .advise(adapter("asyncDispatch"), "TomcatDispatchAdvice")
            .advise(adapter("log"), "TomcatRefusalAdvice"),
        Rewrite.of("org.apache.catalina.core.ContainerBase")
            .advise(valve("logAccess"), "TomcatClientAdvice")
            .advise(valve("logAccess"), "TomcatEndAdvice"),
        Rewrite.of("org.apache.catalina.core.StandardWrapperValve")
            .advise(valve("invoke"), "TomcatRouteAdvice")
            .advise(failure("exception"), "TomcatFailureAdvice"),
        Rewrite.of("org.apache.catalina.core.ApplicationDispatcher")
            .advise(Methods.named("dispatch"), "TomcatAsyncFailureAdvice"),
        Rewrite.of("org.apache.catalina.core.StandardHostValve")
            .advise(failure("throwable"), "TomcatFailureAdvice"));
  }

  private static Methods adapter(String name) {
    return Methods.named(name).takingFirst(COYOTE_REQUEST, COYOTE_RESPONSE);
  }

  private static Methods valve(String name) {
    return Methods.named(name).takingFirst(REQUEST, RESPONSE);
  }

  private static Methods failure(String name) {
    return Methods.named(name).takingFirst(REQUEST, RESPONSE, "java.lang.Throwable");
  }
}
