package io.vigia.agent.instrument.logging.log4j1;

import io.vigia.agent.rewrite.Calls;
import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import io.vigia.bootstrap.LogCalls;
import java.util.ArrayList;
import java.util.List;

/** Log4j 1.2.17 and reload4j. */
public final class Log4j1Instrumentation implements Instrumentation {
  private static final String LOG4J = "org.apache.log4j.";
  private static final String EVENT = LOG4J + "spi.LoggingEvent";
  private static final String LAYOUT = LOG4J + "Layout";

  private final boolean console;

  /**
   * @param console whether what console appenders write is replaced
   */
  public Log4j1Instrumentation(boolean console) {
    this.console = console;
  }

  @Override
  public String name() {
    return "logging";
  }

  @Override
  public List<Rewrite> rewrites() {
    Methods callAppenders = Methods.named("callAppenders").taking(EVENT);
    List<Rewrite> rewrites = new ArrayList<>();
    rewrites.add(
        Rewrite.of(LOG4J + "Category")
            // What is handed over has the ids in it.
            .advise(callAppenders, "Log4j1ContextAdvice")
            .advise(callAppenders, "Log4j1EventAdvice"));
    rewrites.add(
        Rewrite.of(
                LOG4J + "PatternLayout",
                LOG4J + "EnhancedPatternLayout",
                LOG4J + "SimpleLayout",
                LOG4J + "TTCCLayout")
            .advise(Methods.named("format").taking(EVENT), "Log4j1LineAdvice"));
    if (console) {
      rewrites.add(
          Rewrite.of(LOG4J + "WriterAppender")
              .advise(Methods.named("subAppend").taking(EVENT), "Log4j1ConsoleAdvice")
              .passResult(Calls.of("format", LAYOUT), LogCalls.class, "line")
              .passResult(Calls.of("ignoresThrowable", LAYOUT), LogCalls.class, "writesStack"));
    }
    return rewrites;
  }
}
