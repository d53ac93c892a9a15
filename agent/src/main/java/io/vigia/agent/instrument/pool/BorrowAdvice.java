package io.vigia.agent.instrument.pool;

import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/** Pasted around the methods of a pool that hand out a connection. */
final class BorrowAdvice {
  private BorrowAdvice() {}

  @OnEnter
  static long enter(@This Object pool) {
    return Hooks.pool().borrowing(pool);
  }

  @OnExit
  static void exit(@This Object pool, @Enter long start, @Thrown @Nullable Throwable thrown) {
    Hooks.pool().borrowed(pool, start, thrown);
  }
}
