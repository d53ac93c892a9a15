package io.vigia.agent.instrument.logging;

import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import java.util.Arrays;
import java.util.List;

/**
 * The JDK's own java.util.logging and the text formatters of Tomcat and Spring Boot for it. Only
 * named here: loading a class of it would settle which log manager the application gets.
 */
public final class JulInstrumentation implements Instrumentation {
  private static final String RECORD = "java.util.logging.LogRecord";

  @Override
  public String name() {
    return "logging";
  }

  @Override
  public List<Rewrite> rewrites() {
    return Arrays.asList(
        Rewrite.of("java.util.logging.Logger")
            .advise(Methods.named("log").taking(RECORD), JulRecordAdvice.class),
        Rewrite.of(
                "java.util.logging.SimpleFormatter",
                "org.apache.juli.OneLineFormatter",
                "org.springframework.boot.logging.java.SimpleFormatter")
            .advise(Methods.named("format").taking(RECORD), JulLineAdvice.class));
  }
}
