package io.vigia.agent.instrument.logging.jboss;

import io.vigia.agent.rewrite.Calls;
import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import io.vigia.bootstrap.LogCalls;
import java.util.ArrayList;
import java.util.List;

/**
 * JBoss LogManager 1.3 to 3.2: its loggers are java.util.logging's by type, and log in their own
 * way.
 */
public final class JBossInstrumentation implements Instrumentation {
  private static final String LOGMANAGER = "org.jboss.logmanager.";
  private static final String RECORD = LOGMANAGER + "ExtLogRecord";

  private final boolean console;

  /**
   * @param console whether what console handlers write is replaced
   */
  public JBossInstrumentation(boolean console) {
    this.console = console;
  }

  @Override
  public String name() {
    return "logging";
  }

  @Override
  public List<Rewrite> rewrites() {
    Methods publish = Methods.named("publish").taking(RECORD);
    List<Rewrite> rewrites = new ArrayList<>();
    rewrites.add(
        Rewrite.of(LOGMANAGER + "LoggerNode")
            .advise(publish, "JBossRecordAdvice")
            .advise(publish, "JBossContextAdvice"));
    rewrites.add(
        Rewrite.of(LOGMANAGER + "formatters.MultistepFormatter")
            .advise(Methods.named("format").taking(RECORD), "JBossLineAdvice"));
    if (console) {
      rewrites.add(
          Rewrite.of(LOGMANAGER + "handlers.WriterHandler")
              .advise(Methods.named("doPublish").taking(RECORD), "JBossConsoleAdvice")
              .passResult(
                  Calls.of("format", "java.util.logging.Formatter"), LogCalls.class, "line"));
    }
    return rewrites;
  }
}
