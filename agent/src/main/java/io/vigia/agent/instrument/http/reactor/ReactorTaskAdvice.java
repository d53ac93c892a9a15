package io.vigia.agent.instrument.http.reactor;

import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.bootstrap.Hooks;

/**
 * Pasted around Reactor's {@code Schedulers.onSchedule}, through which every task of its schedulers
 * passes: one that a request schedules takes the request along.
 */
final class ReactorTaskAdvice {
  private ReactorTaskAdvice() {}

  @OnExit
  static Runnable exit(@Return Runnable task) {
    return Hooks.tasks().carrying(task);
  }
}
