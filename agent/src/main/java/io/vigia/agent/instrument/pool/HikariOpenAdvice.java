package io.vigia.agent.instrument.pool;

import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/** Pasted around HikariCP's {@code PoolBase.newConnection}. */
final class HikariOpenAdvice {
  private HikariOpenAdvice() {}

  @OnEnter
  static long enter() {
    return System.nanoTime();
  }

  @OnExit
  static void exit(@This Object pool, @Enter long start, @Thrown @Nullable Throwable thrown) {
    Hooks.pool().opened(pool, start, thrown);
  }
}
