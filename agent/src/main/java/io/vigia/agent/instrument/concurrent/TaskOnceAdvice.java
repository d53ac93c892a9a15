package io.vigia.agent.instrument.concurrent;

import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/** Pasted around the methods in which tasks run that do so once. */
final class TaskOnceAdvice {
  private TaskOnceAdvice() {}

  @OnEnter
  static @Nullable Object enter(@This Object task) {
    return Hooks.tasks().beganOnce(task);
  }

  @OnExit
  static void exit(@Enter @Nullable Object before) {
    if (before != null) {
      Hooks.tasks().ended(before);
    }
  }
}
