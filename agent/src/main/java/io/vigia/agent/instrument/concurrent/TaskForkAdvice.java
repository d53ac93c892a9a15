package io.vigia.agent.instrument.concurrent;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;

/** Pasted into {@code ForkJoinTask.fork}, by which a task leaves another to its pool. */
final class TaskForkAdvice {
  private TaskForkAdvice() {}

  @OnEnter
  static void enter(@This Object task) {
    Hooks.tasks().handedOn(task);
  }
}
