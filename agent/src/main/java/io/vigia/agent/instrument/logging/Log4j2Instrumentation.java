package io.vigia.agent.instrument.logging;

import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import java.util.Arrays;
import java.util.List;

/** Log4j 2.7 to 2.26; of older ones the records are counted only. */
public final class Log4j2Instrumentation implements Instrumentation {
  private static final String CORE = "org.apache.logging.log4j.core.";
  private static final String LEVEL = "org.apache.logging.log4j.Level";
  private static final String MARKER = "org.apache.logging.log4j.Marker";
  private static final String MESSAGE = "org.apache.logging.log4j.message.Message";
  private static final String STRING = "java.lang.String";
  private static final String THROWABLE = "java.lang.Throwable";

  @Override
  public String name() {
    return "logging";
  }

  @Override
  public List<Rewrite> rewrites() {
    Methods message = Methods.named("logMessage").taking(STRING, LEVEL, MARKER, MESSAGE, THROWABLE);
    Methods located =
        Methods.named("log")
            .taking(LEVEL, MARKER, STRING, "java.lang.StackTraceElement", MESSAGE, THROWABLE);
    return Arrays.asList(
        Rewrite.of(CORE + "Logger", CORE + "async.AsyncLogger")
            .advise(message, Log4j2MessageAdvice.class)
            .advise(located, Log4j2LocatedMessageAdvice.class),
        Rewrite.subtypesOf(CORE + "ContextDataInjector", "ContextDataInjector")
            .advise(Methods.named("injectContextData"), Log4j2ContextAdvice.class),
        Rewrite.of(CORE + "layout.PatternLayout")
            .advise(
                Methods.named("toSerializable").taking(CORE + "LogEvent"), Log4j2LineAdvice.class)
            .advise(Methods.named("toText"), Log4j2BufferAdvice.class));
  }
}
