package io.vigia.agent.instrument.concurrent;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/** Pasted around {@code ThreadPoolExecutor.getTask}, in which a worker waits for its next task. */
final class PoolTakeAdvice {
  private PoolTakeAdvice() {}

  @OnEnter
  static void enter() {
    Hooks.tasks().idle();
  }

  @OnExit
  static @Nullable Runnable exit(@Return @Nullable Runnable task) {
    return Hooks.tasks().taken(task);
  }
}
