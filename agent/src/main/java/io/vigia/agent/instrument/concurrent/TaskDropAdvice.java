package io.vigia.agent.instrument.concurrent;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;

/**
 * Pasted into {@code FutureTask.finishCompletion}, in which a future lets go of its task: it has
 * run, or was cancelled.
 */
final class TaskDropAdvice {
  private TaskDropAdvice() {}

  @OnEnter
  static void enter(@This Object task) {
    Hooks.tasks().dropped(task);
  }
}
