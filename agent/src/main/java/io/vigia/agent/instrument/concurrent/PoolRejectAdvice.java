package io.vigia.agent.instrument.concurrent;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/**
 * Pasted into {@code ThreadPoolExecutor.reject}, which gives a task to the application's handler.
 */
final class PoolRejectAdvice {
  private PoolRejectAdvice() {}

  @OnEnter(replaces = 0)
  static @Nullable Runnable enter(@Argument(0) Runnable task) {
    return Hooks.tasks().unwrapped(task);
  }
}
