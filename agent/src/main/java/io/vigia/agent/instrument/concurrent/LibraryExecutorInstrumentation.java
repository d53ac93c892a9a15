package io.vigia.agent.instrument.concurrent;

import io.vigia.agent.rewrite.Calls;
import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import io.vigia.bootstrap.TaskCalls;
import java.util.Arrays;
import java.util.List;

/** Executors and futures of libraries that do not lie on those of the JDK. */
public final class LibraryExecutorInstrumentation implements Instrumentation {
  private static final String RUNNABLE = "java.lang.Runnable";
  private static final String EXECUTOR = "java.util.concurrent.Executor";
  private static final String JETTY = "org.eclipse.jetty.";
  private static final String KOTLIN = "kotlinx.coroutines.";
  private static final String GUAVA = "com.google.common.util.concurrent.";

  @Override
  public String name() {
    return "concurrent";
  }

  @Override
  public List<Rewrite> rewrites() {
    return Arrays.asList(
        // AsyncContext.start; that of other containers comes to their pools as it is.
        carrying(
            Methods.named("start").taking(RUNNABLE),
            JETTY + "server.AsyncContextState",
            JETTY + "ee8.nested.AsyncContextState",
            JETTY + "ee9.nested.AsyncContextState",
            JETTY + "ee10.servlet.AsyncContextState",
            JETTY + "ee11.servlet.AsyncContextState"),
        carrying(
            Methods.named("execute").taking(RUNNABLE),
            JETTY + "util.thread.QueuedThreadPool",
            GUAVA + "SequentialExecutor",
            GUAVA + "SerializingExecutor"),
        // A thread for each task
        carrying(
            Methods.named("doExecute").taking(RUNNABLE),
            "org.springframework.core.task.SimpleAsyncTaskExecutor"),
        // Listeners run in the request in which they were registered.
        carrying(Methods.named("addListener").taking(RUNNABLE, EXECUTOR), GUAVA + "AbstractFuture"),
        carrying(Methods.named("add").taking(RUNNABLE, EXECUTOR), GUAVA + "ExecutionList"),
        Rewrite.of(GUAVA + "TrustedListenableFutureTask")
            .carrying()
            .report(Calls.construction().tellingArgument(), TaskCalls.class, "made")
            .advise(Methods.named("run").taking(), "TaskOnceAdvice"),
        // A coroutine keeps its request wherever it goes on.
        Rewrite.of(KOTLIN + "AbstractCoroutine")
            .carrying()
            .report(Calls.construction(), TaskCalls.class, "made"),
        Rewrite.of(KOTLIN + "DispatchedTask")
            .advise(Methods.named("run").taking(), "CoroutineAdvice"));
  }

  private static Rewrite carrying(Methods methods, String... types) {
    return Rewrite.of(types).replace(methods, Runnable.class, TaskCalls.class, "carrying");
  }
}
