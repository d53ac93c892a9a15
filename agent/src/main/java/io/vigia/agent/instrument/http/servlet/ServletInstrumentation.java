package io.vigia.agent.instrument.http.servlet;

import io.vigia.agent.instrument.http.jetty.JettyInstrumentation;
import io.vigia.agent.instrument.http.tomcat.TomcatInstrumentation;
import io.vigia.agent.instrument.http.undertow.UndertowInstrumentation;
import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import java.util.Arrays;
import java.util.List;

/**
 * Every other servlet container, by what the standard names: the outermost filter or servlet of a
 * request is measured.
 */
public final class ServletInstrumentation implements Instrumentation {
  private static final String REQUEST = "jakarta.servlet.ServletRequest";
  private static final String RESPONSE = "jakarta.servlet.ServletResponse";

  /** The entries of those that are known. */
  private static final String[] CONTAINERS = {
    TomcatInstrumentation.ENTRY,
    JettyInstrumentation.ENTRY,
    JettyInstrumentation.ENTRY_12,
    UndertowInstrumentation.ENTRY
  };

  @Override
  public String name() {
    return "http";
  }

  @Override
  public List<Rewrite> rewrites() {
    Rewrite servlets =
        Rewrite.of("jakarta.servlet.http.HttpServlet")
            // The first is the outermost: a servlet is told of within a request.
            .advise(Methods.named("service").taking(REQUEST, RESPONSE), "ServletAdvice")
            .advise(Methods.named("service").taking(REQUEST, RESPONSE), "ServletErrorAdvice")
            .advise(Methods.named("service").taking(REQUEST, RESPONSE), "ServletTraceAdvice")
            .advise(Methods.named("service").taking(REQUEST, RESPONSE), "ServletMappingAdvice")
            .fallbackFor(CONTAINERS);
    Rewrite filters =
        Rewrite.subtypesOf("jakarta.servlet.Filter", "Filter")
            .advise(Methods.named("doFilter").takingFirst(REQUEST, RESPONSE), "ServletAdvice")
            .advise(Methods.named("doFilter").takingFirst(REQUEST, RESPONSE), "ServletErrorAdvice")
            .advise(Methods.named("doFilter").takingFirst(REQUEST, RESPONSE), "ServletTraceAdvice")
            .fallbackFor(CONTAINERS);
    return Arrays.asList(servlets, servlets.javaxTwin(), filters, filters.javaxTwin());
  }
}
