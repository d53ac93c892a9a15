package io.vigia.agent.instrument.concurrent;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import java.util.concurrent.ThreadPoolExecutor;

/** Pasted into {@code ThreadPoolExecutor.execute}, where a task comes to the pool. */
final class PoolExecuteAdvice {
  private PoolExecuteAdvice() {}

  @OnEnter(replaces = 0)
  static Runnable enter(@This ThreadPoolExecutor pool, @Argument(0) Runnable task) {
    return Hooks.tasks().queued(task, pool.getQueue());
  }
}
