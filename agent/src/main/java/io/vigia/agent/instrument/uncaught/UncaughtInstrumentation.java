package io.vigia.agent.instrument.uncaught;

import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import java.util.Arrays;
import java.util.List;

/**
 * The JDK's own threads and timers. Handlers that the application has set are left as they are and
 * called as before: what is rewritten stands in front of them.
 */
public final class UncaughtInstrumentation implements Instrumentation {
  private static final String THROWABLE = "java.lang.Throwable";

  @Override
  public String name() {
    return "uncaught";
  }

  @Override
  public List<Rewrite> rewrites() {
    return Arrays.asList(
        Rewrite.of("java.lang.Thread")
            .advise(Methods.named("dispatchUncaughtException").taking(THROWABLE), "UncaughtAdvice"),
        Rewrite.of("java.util.concurrent.ForkJoinTask$RunnableExecuteAction")
            // Its thread goes on, from Java 17 on: it asks the handlers itself.
            .advise(
                Methods.named("trySetException", "onAuxExceptionSet").taking(THROWABLE),
                "UncaughtAdvice"),
        Rewrite.of("java.util.concurrent.ScheduledThreadPoolExecutor$ScheduledFutureTask")
            .advise(Methods.named("run").taking(), "PeriodicTaskAdvice"));
  }
}
