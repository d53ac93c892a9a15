package io.vigia.agent.instrument.uncaught;

import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import java.util.concurrent.RunnableScheduledFuture;

/**
 * Pasted around the {@code run} of the tasks of a {@code ScheduledThreadPoolExecutor}: one that is
 * to run again and again, and is done, has failed or was cancelled.
 */
final class PeriodicTaskAdvice {
  private PeriodicTaskAdvice() {}

  @OnExit
  static void exit(@This RunnableScheduledFuture<?> task) {
    if (task.isPeriodic() && task.isDone()) {
      Hooks.errors().failed(task);
    }
  }
}
