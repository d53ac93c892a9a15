package io.vigia.agent.instrument.logging;

import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import java.util.Collections;
import java.util.List;

/**
 * The context maps of SLF4J, whatever is behind it, and of Log4j 2: what applications put there.
 */
public final class MdcInstrumentation implements Instrumentation {
  private static final String STRING = "java.lang.String";

  @Override
  public String name() {
    return "logging";
  }

  @Override
  public List<Rewrite> rewrites() {
    return Collections.singletonList(
        Rewrite.of("org.slf4j.MDC", "org.apache.logging.log4j.ThreadContext")
            .advise(Methods.staticNamed("put").taking(STRING, STRING), MdcPutAdvice.class));
  }
}
