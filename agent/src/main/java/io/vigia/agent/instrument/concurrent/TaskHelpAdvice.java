package io.vigia.agent.instrument.concurrent;

import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/** Pasted around the methods in which a thread that waits for a task runs those of others. */
final class TaskHelpAdvice {
  private TaskHelpAdvice() {}

  @OnEnter
  static @Nullable Object enter() {
    return Hooks.tasks().helping();
  }

  @OnExit
  static void exit(@Enter @Nullable Object before) {
    if (before != null) {
      Hooks.tasks().ended(before);
    }
  }
}
