package io.vigia.agent.instrument.concurrent;

import io.vigia.agent.rewrite.Calls;
import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import io.vigia.bootstrap.TaskCalls;
import java.util.Arrays;
import java.util.List;

/**
 * Fork-join pools, and with them parallel streams: each task keeps the request itself. A thread
 * that waits for a task may run those of others; meanwhile it is at no request.
 */
public final class ForkJoinInstrumentation implements Instrumentation {
  private static final String TASK = "java.util.concurrent.ForkJoinTask";
  private static final String POOL = "java.util.concurrent.ForkJoinPool";

  @Override
  public String name() {
    return "concurrent";
  }

  @Override
  public List<Rewrite> rewrites() {
    return Arrays.asList(
        Rewrite.of(TASK)
            .carrying()
            .advise(Methods.named("fork").taking(), "TaskForkAdvice")
            .advise(Methods.named("doExec").taking(), "TaskOnceAdvice")
            // Java 17 and later
            .advise(Methods.named("awaitDone"), "TaskHelpAdvice"),
        Rewrite.of(POOL)
            .advise(Methods.named("invoke", "execute", "submit").taking(TASK), "TaskHandOnAdvice")
            // Java 8 and 11
            .advise(Methods.named("awaitJoin"), "TaskHelpAdvice")
            .advise(Methods.staticNamed("helpAsyncBlocker"), "TaskHelpAdvice")
            .advise(
                Methods.named("helpQuiescePool", "externalHelpQuiescePool", "awaitQuiescence"),
                "TaskHelpAdvice")
            .advise(Methods.staticNamed("helpQuiescePool", "quiesceCommonPool"), "TaskHelpAdvice"),
        // What the pool makes of a Runnable or a Callable
        Rewrite.of(
                TASK + "$AdaptedRunnable",
                TASK + "$AdaptedRunnableAction",
                TASK + "$AdaptedCallable",
                TASK + "$AdaptedInterruptibleRunnable",
                TASK + "$AdaptedInterruptibleCallable",
                TASK + "$RunnableExecuteAction",
                TASK + "$CallableWithTimeout")
            .report(Calls.construction().tellingArgument(), TaskCalls.class, "adapted"),
        Rewrite.of(
                POOL + "$InvokeAnyTask",
                TASK + "$InvokeAnyTask",
                "java.util.concurrent.DelayScheduler$ScheduledForkJoinTask")
            .report(Calls.construction(), TaskCalls.class, "made"));
  }
}
