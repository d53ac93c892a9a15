package io.vigia.agent.instrument.logging.logback;

import io.vigia.agent.rewrite.Calls;
import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import io.vigia.bootstrap.LogCalls;
import java.util.ArrayList;
import java.util.List;

/** Logback 1.0 to 1.6. */
public final class LogbackInstrumentation implements Instrumentation {
  private static final String CLASSIC = "ch.qos.logback.classic.";
  private static final String CORE = "ch.qos.logback.core.";
  private static final String EVENT = CLASSIC + "spi.ILoggingEvent";

  private final boolean console;

  /**
   * @param console whether what console appenders write is replaced
   */
  public LogbackInstrumentation(boolean console) {
    this.console = console;
  }

  @Override
  public String name() {
    return "logging";
  }

  @Override
  public List<Rewrite> rewrites() {
    List<Rewrite> rewrites = new ArrayList<>();
    rewrites.add(
        Rewrite.of(CLASSIC + "Logger")
            .advise(Methods.named("callAppenders").taking(EVENT), "LogbackEventAdvice"));
    rewrites.add(
        Rewrite.of(CLASSIC + "PatternLayout", CLASSIC + "layout.TTLLLayout")
            .advise(Methods.named("doLayout").taking(EVENT), "LogbackLineAdvice"));
    if (console) {
      rewrites.add(
          Rewrite.of(CORE + "OutputStreamAppender")
              .advise(Methods.named("subAppend"), "LogbackConsoleAdvice"));
      rewrites.add(
          Rewrite.of(CORE + "encoder.LayoutWrappingEncoder")
              .passResult(Calls.of("doLayout", CORE + "Layout"), LogCalls.class, "line"));
    }
    return rewrites;
  }
}
