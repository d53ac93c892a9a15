package io.vigia.agent.instrument.concurrent;

import io.vigia.agent.rewrite.Calls;
import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import io.vigia.bootstrap.TaskCalls;
import java.util.Arrays;
import java.util.List;

/** The JDK's pools of threads, its timers, its virtual threads, and the tasks of all of them. */
public final class ExecutorInstrumentation implements Instrumentation {
  private static final String CONCURRENT = "java.util.concurrent.";
  private static final String POOL = CONCURRENT + "ThreadPoolExecutor";
  private static final String TOMCAT = "org.apache.tomcat.util.threads.";
  private static final String STAND_IN = "io.vigia.standin.concurrent.";
  private static final String RUNNABLE = "java.lang.Runnable";

  @Override
  public String name() {
    return "concurrent";
  }

  @Override
  public List<Rewrite> rewrites() {
    return Arrays.asList(
        Rewrite.of(CONCURRENT + "FutureTask")
            .carryingThoughSerializable()
            .report(Calls.construction().tellingArgument(), TaskCalls.class, "made")
            .advise(Methods.named("run", "runAndReset").taking(), "TaskRunAdvice")
            .advise(Methods.named("finishCompletion").taking(), "TaskDropAdvice"),
        pool(POOL).reading(STAND_IN, CONCURRENT),
        // The older ones extend the JDK's, and have some of its methods only.
        pool(TOMCAT + "ThreadPoolExecutor")
            .reading(STAND_IN, TOMCAT)
            .reading(POOL, TOMCAT + "ThreadPoolExecutor"),
        Rewrite.of("java.util.TimerTask").carryingThoughSerializable(),
        Rewrite.of("java.util.Timer").advise(Methods.named("sched"), "TaskHandOnAdvice"),
        Rewrite.of("java.util.TimerThread")
            .redirect(Calls.of("run", "java.util.TimerTask"), TaskCalls.class, "run"),
        Rewrite.of("java.lang.ThreadBuilders")
            .replace(
                Methods.staticNamed("newVirtualThread"),
                Runnable.class,
                TaskCalls.class,
                "carrying"),
        Rewrite.of(CONCURRENT + "ThreadPerTaskExecutor")
            .replace(
                Methods.named("start").taking(RUNNABLE),
                Runnable.class,
                TaskCalls.class,
                "carrying"));
  }

  private static Rewrite pool(String type) {
    return Rewrite.of(type)
        .advise(Methods.named("execute").takingFirst(RUNNABLE), "PoolExecuteAdvice")
        .advise(Methods.named("getTask").taking(), "PoolTakeAdvice")
        .advise(Methods.named("runWorker"), "PoolWorkAdvice")
        .advise(Methods.named("reject").taking(RUNNABLE), "PoolRejectAdvice")
        .advise(Methods.named("remove").taking(RUNNABLE), "PoolRemoveAdvice")
        .advise(Methods.named("drainQueue").taking(), "PoolDrainAdvice");
  }
}
