package io.vigia.agent.instrument.cache;

import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.agent.rewrite.This;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/** Pasted around methods that look a value up, and return it or null. */
final class LookUpAdvice {
  private LookUpAdvice() {}

  @OnEnter
  static @Nullable Object enter(@This Object cache) {
    return Hooks.cache().entering(cache);
  }

  @OnExit
  static void exit(
      @This Object cache,
      @Enter @Nullable Object before,
      @Return @Nullable Object value,
      @Thrown @Nullable Throwable thrown) {
    boolean isOver = thrown == null;
    boolean isHit = value != null;
    Hooks.cache().left(cache, before, isOver && isHit ? 1 : 0, isOver && !isHit ? 1 : 0, 0);
  }
}
