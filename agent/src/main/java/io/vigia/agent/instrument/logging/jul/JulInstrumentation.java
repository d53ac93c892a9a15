package io.vigia.agent.instrument.logging.jul;

import io.vigia.agent.rewrite.Calls;
import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import io.vigia.bootstrap.LogCalls;
import java.util.ArrayList;
import java.util.List;

/**
 * The JDK's own java.util.logging and the text formatters of Tomcat and Spring Boot for it. Only
 * named here: loading a class of it would settle which log manager the application gets.
 */
public final class JulInstrumentation implements Instrumentation {
  private static final String JUL = "java.util.logging.";
  private static final String RECORD = JUL + "LogRecord";

  private final boolean console;

  /**
   * @param console whether what console handlers write is replaced
   */
  public JulInstrumentation(boolean console) {
    this.console = console;
  }

  @Override
  public String name() {
    return "logging";
  }

  @Override
  public List<Rewrite> rewrites() {
    List<Rewrite> rewrites = new ArrayList<>();
    rewrites.add(Rewrite.of(RECORD).carrying());
    rewrites.add(
        Rewrite.of(JUL + "Logger")
            .advise(Methods.named("log").taking(RECORD), "JulRecordAdvice")
            .passResult(Calls.of("isLoggable", JUL + "Filter"), LogCalls.class, "filtered"));
    rewrites.add(
        Rewrite.of(
                "org.slf4j.bridge.SLF4JBridgeHandler",
                "org.apache.logging.log4j.jul.Log4jBridgeHandler")
            .advise(Methods.named("publish").taking(RECORD), "BridgeAdvice"));
    rewrites.add(
        Rewrite.of(
                JUL + "SimpleFormatter",
                "org.apache.juli.OneLineFormatter",
                "org.apache.juli.VerbatimFormatter",
                "org.apache.juli.JdkLoggerFormatter",
                "org.springframework.boot.logging.java.SimpleFormatter")
            .advise(Methods.named("format").taking(RECORD), "JulLineAdvice"));
    if (console) {
      rewrites.add(
          Rewrite.of(JUL + "ConsoleHandler")
              .advise(Methods.named("publish").taking(RECORD), "JulConsoleAdvice"));
      rewrites.add(
          Rewrite.of(JUL + "StreamHandler")
              .passResult(Calls.of("format", JUL + "Formatter"), LogCalls.class, "line"));
    }
    return rewrites;
  }
}
