package io.vigia.agent.instrument.uncaught;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;

/**
 * Pasted into {@code Thread.dispatchUncaughtException}, which the JVM calls on a thread that ends
 * with an exception, and into what asks the same handlers in a {@code ForkJoinPool}.
 */
final class UncaughtAdvice {
  private UncaughtAdvice() {}

  @OnEnter
  static void enter(@Argument(0) Throwable thrown) {
    Hooks.errors().uncaught(thrown);
  }
}
