package io.vigia.agent.instrument.concurrent;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;

/** Pasted into methods that take a task which keeps a request itself. */
final class TaskHandOnAdvice {
  private TaskHandOnAdvice() {}

  @OnEnter
  static void enter(@Argument(0) Object task) {
    Hooks.tasks().handedOn(task);
  }
}
