package io.vigia.agent.instrument.logging.log4j2;

import io.vigia.agent.rewrite.Calls;
import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import io.vigia.bootstrap.LogCalls;
import java.util.ArrayList;
import java.util.List;

/** Log4j 2.7 to 2.26. */
public final class Log4j2Instrumentation implements Instrumentation {
  private static final String CORE = "org.apache.logging.log4j.core.";
  private static final String EVENT = CORE + "LogEvent";
  private static final String CONFIG = CORE + "config.LoggerConfig";
  private static final String PATTERN_LAYOUT = CORE + "layout.PatternLayout";
  private static final String STRING_LAYOUT = CORE + "layout.AbstractStringLayout";

  private final boolean console;

  /**
   * @param console whether what console appenders write is replaced
   */
  public Log4j2Instrumentation(boolean console) {
    this.console = console;
  }

  @Override
  public String name() {
    return "logging";
  }

  @Override
  public List<Rewrite> rewrites() {
    Methods process = Methods.named("processLogEvent");
    List<Rewrite> rewrites = new ArrayList<>();
    rewrites.add(
        Rewrite.of(CONFIG)
            .advise(process.taking(EVENT, CONFIG + "$LoggerConfigPredicate"), "Log4j2PassAdvice")
            .advise(process.taking(EVENT), "Log4j2SinglePassAdvice"));
    rewrites.add(
        Rewrite.subtypesOf(CORE + "ContextDataInjector", "ContextDataInjector")
            .advise(Methods.named("injectContextData"), "Log4j2ContextAdvice"));
    rewrites.add(
        Rewrite.of(PATTERN_LAYOUT)
            .advise(Methods.named("toSerializable").taking(EVENT), "Log4j2LineAdvice")
            .advise(Methods.named("toText"), "Log4j2BufferAdvice"));
    if (console) {
      rewrites.add(
          Rewrite.of(CORE + "appender.AbstractOutputStreamAppender")
              .advise(Methods.named("append").taking(EVENT), "Log4j2ConsoleAdvice"));
      rewrites.add(
          Rewrite.of(PATTERN_LAYOUT)
              .passResult(Calls.of("toText", PATTERN_LAYOUT), LogCalls.class, "line"));
      rewrites.add(
          Rewrite.of(STRING_LAYOUT)
              .passResult(Calls.of("toSerializable", STRING_LAYOUT), LogCalls.class, "line"));
    }
    return rewrites;
  }
}
