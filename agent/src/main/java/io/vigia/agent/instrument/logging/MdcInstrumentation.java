package io.vigia.agent.instrument.logging;

import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import java.util.Arrays;
import java.util.List;

/**
 * The context maps of SLF4J, whatever is behind it, and of the frameworks: what applications put
 * there.
 */
public final class MdcInstrumentation implements Instrumentation {
  private static final String STRING = "java.lang.String";
  private static final String OBJECT = "java.lang.Object";

  @Override
  public String name() {
    return "logging";
  }

  @Override
  public List<Rewrite> rewrites() {
    return Arrays.asList(
        Rewrite.of(
                "org.slf4j.MDC",
                "org.apache.logging.log4j.ThreadContext",
                "org.jboss.logmanager.MDC")
            .advise(Methods.staticNamed("put").taking(STRING, STRING), "MdcPutAdvice"),
        Rewrite.of("org.apache.log4j.MDC")
            .advise(Methods.staticNamed("put").taking(STRING, OBJECT), "MdcPutAdvice"));
  }
}
