package io.vigia.agent.instrument.concurrent;

import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import io.vigia.bootstrap.TaskCalls;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * {@code CompletableFuture}: a stage runs in the request in which it was registered, whoever
 * completes the one before.
 */
public final class FutureInstrumentation implements Instrumentation {
  /** The functions of stages, each of which one of these methods takes. */
  private static final Class<?>[] FUNCTIONS = {
    Runnable.class,
    Function.class,
    BiFunction.class,
    Consumer.class,
    BiConsumer.class,
    Supplier.class,
  };

  @Override
  public String name() {
    return "concurrent";
  }

  @Override
  public List<Rewrite> rewrites() {
    // All that register stages come to these, in Java 8 to 25.
    Methods registering =
        Methods.named(
            "uniApplyStage",
            "uniAcceptStage",
            "uniRunStage",
            "uniWhenCompleteStage",
            "uniHandleStage",
            "uniComposeStage",
            "uniExceptionallyStage",
            "uniComposeExceptionallyStage",
            "biApplyStage",
            "biAcceptStage",
            "biRunStage",
            "orApplyStage",
            "orAcceptStage",
            "orRunStage");
    Methods starting = Methods.staticNamed("asyncSupplyStage", "asyncRunStage");
    // Java 9 and later; that without an executor comes to this one.
    Methods completing =
        Methods.named("completeAsync")
            .taking("java.util.function.Supplier", "java.util.concurrent.Executor");
    Rewrite rewrite = Rewrite.of("java.util.concurrent.CompletableFuture");
    for (Class<?> function : FUNCTIONS) {
      rewrite =
          rewrite
              .replace(registering, function, TaskCalls.class, "carrying")
              .replace(starting, function, TaskCalls.class, "carrying");
    }
    return Collections.singletonList(
        rewrite.replace(completing, Supplier.class, TaskCalls.class, "carrying"));
  }
}
