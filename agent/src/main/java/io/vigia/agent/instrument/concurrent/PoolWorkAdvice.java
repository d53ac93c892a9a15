package io.vigia.agent.instrument.concurrent;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import io.vigia.standin.concurrent.ThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/**
 * Pasted around {@code ThreadPoolExecutor.runWorker}, all that a thread of a pool does; its first
 * task does not come from the queue.
 */
final class PoolWorkAdvice {
  private PoolWorkAdvice() {}

  @OnEnter
  static void enter(@Argument(0) ThreadPoolExecutor.Worker worker) {
    worker.firstTask = Hooks.tasks().taken(worker.firstTask);
  }

  @OnExit
  static void exit(@Thrown @Nullable Throwable thrown) {
    if (thrown != null) {
      Hooks.tasks().escaped(thrown);
    }
    Hooks.tasks().idle();
  }
}
