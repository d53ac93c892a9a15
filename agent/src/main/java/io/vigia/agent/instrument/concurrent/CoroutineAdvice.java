package io.vigia.agent.instrument.concurrent;

import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import kotlinx.coroutines.DispatchedTask;
import kotlinx.coroutines.Job;
import org.jspecify.annotations.Nullable;

/**
 * Pasted around Kotlin's {@code DispatchedTask.run}, in which a coroutine begins or goes on, on
 * whichever thread its dispatcher has chosen.
 */
final class CoroutineAdvice {
  private CoroutineAdvice() {}

  @OnEnter
  static @Nullable Object enter(@This DispatchedTask<?> task) {
    Object coroutine = task.getDelegate$kotlinx_coroutines_core().getContext().get(Job.Key);
    return coroutine == null ? null : Hooks.tasks().began(coroutine);
  }

  @OnExit
  static void exit(@Enter @Nullable Object before) {
    if (before != null) {
      Hooks.tasks().ended(before);
    }
  }
}
