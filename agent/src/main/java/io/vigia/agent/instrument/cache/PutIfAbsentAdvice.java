package io.vigia.agent.instrument.cache;

import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.agent.rewrite.This;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/** Pasted around methods that store a value where there is none, and return what there is. */
final class PutIfAbsentAdvice {
  private PutIfAbsentAdvice() {}

  @OnEnter
  static @Nullable Object enter(@This Object cache) {
    return Hooks.cache().entering(cache);
  }

  @OnExit
  static void exit(
      @This Object cache,
      @Enter @Nullable Object before,
      @Return @Nullable Object present,
      @Thrown @Nullable Throwable thrown) {
    Hooks.cache().left(cache, before, 0, 0, thrown == null && present == null ? 1 : 0);
  }
}
