package io.vigia.agent.instrument.concurrent;

import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.bootstrap.Hooks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pasted into {@code ThreadPoolExecutor.drainQueue}, whose list {@code shutdownNow} returns. */
final class PoolDrainAdvice {
  private PoolDrainAdvice() {}

  @OnExit
  static void exit(@Return @Nullable List<Runnable> tasks) {
    if (tasks != null) {
      Hooks.tasks().unwrap(tasks);
    }
  }
}
