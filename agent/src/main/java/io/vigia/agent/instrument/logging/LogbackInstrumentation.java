package io.vigia.agent.instrument.logging;

import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import java.util.Arrays;
import java.util.List;

/** Logback 1.0 to 1.6. */
public final class LogbackInstrumentation implements Instrumentation {
  private static final String EVENT = "ch.qos.logback.classic.spi.ILoggingEvent";

  @Override
  public String name() {
    return "logging";
  }

  @Override
  public List<Rewrite> rewrites() {
    return Arrays.asList(
        Rewrite.of("ch.qos.logback.classic.Logger")
            .advise(Methods.named("callAppenders").taking(EVENT), LogbackEventAdvice.class)
            .advise(Methods.named("callAppenders").taking(EVENT), LogbackRecordAdvice.class),
        Rewrite.of(
                "ch.qos.logback.classic.PatternLayout", "ch.qos.logback.classic.layout.TTLLLayout")
            .advise(Methods.named("doLayout").taking(EVENT), LogbackLineAdvice.class));
  }
}
