package io.vigia.agent.instrument.concurrent;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import java.util.concurrent.ThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/** Pasted into {@code ThreadPoolExecutor.remove}, which looks for a task in the queue. */
final class PoolRemoveAdvice {
  private PoolRemoveAdvice() {}

  @OnEnter(replaces = 0)
  static @Nullable Runnable enter(@This ThreadPoolExecutor pool, @Argument(0) Runnable task) {
    return Hooks.tasks().sought(task, pool.getQueue());
  }
}
