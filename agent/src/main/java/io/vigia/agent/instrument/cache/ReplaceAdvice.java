package io.vigia.agent.instrument.cache;

import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/** Pasted around methods that store a value where there is one, and return one then. */
final class ReplaceAdvice {
  private ReplaceAdvice() {}

  @OnEnter
  static @Nullable Object enter(@This Object cache) {
    return Hooks.cache().entering(cache);
  }

  @OnExit
  static void exit(
      @This Object cache, @Enter @Nullable Object before, @Return @Nullable Object value) {
    Hooks.cache().left(cache, before, 0, 0, value == null ? 0 : 1);
  }
}
