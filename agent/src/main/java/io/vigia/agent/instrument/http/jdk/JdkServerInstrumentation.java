package io.vigia.agent.instrument.http.jdk;

import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import java.util.Arrays;
import java.util.List;

/** The JDK's HTTP and HTTPS server, Java 8 to 25. */
public final class JdkServerInstrumentation implements Instrumentation {
  private static final String PACKAGE = "sun.net.httpserver.";

  @Override
  public String name() {
    return "http";
  }

  @Override
  public List<Rewrite> rewrites() {
    return Arrays.asList(
        Rewrite.of(PACKAGE + "ServerImpl$Exchange")
            .advise(Methods.named("run").taking(), "TaskAdvice")
            .advise(
                Methods.named("reject").taking("int", "java.lang.String", "java.lang.String"),
                "RefusalAdvice"),
        Rewrite.of(PACKAGE + "ExchangeImpl")
            .advise(Methods.named("getRequestBody").taking(), "BeginAdvice")
            .advise(Methods.named("close").taking(), "CloseAdvice"),
        Rewrite.of("com.sun.net.httpserver.Filter$Chain")
            .advise(
                Methods.named("doFilter").taking("com.sun.net.httpserver.HttpExchange"),
                "FilterAdvice"),
        Rewrite.of(PACKAGE + "ServerImpl")
            .advise(Methods.named("addEvent").taking(PACKAGE + "Event"), "EndAdvice"));
  }
}
