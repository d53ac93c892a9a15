package io.vigia.agent.instrument.cache;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/**
 * Pasted around Caffeine's {@code replace} of a value by another, itself where an asynchronous one
 * is there.
 */
final class ReplaceIfAdvice {
  private ReplaceIfAdvice() {}

  @OnEnter
  static @Nullable Object enter(@This Object cache) {
    return Hooks.cache().entering(cache);
  }

  @OnExit
  static void exit(
      @This Object cache,
      @Enter @Nullable Object before,
      @Argument(1) @Nullable Object old,
      @Argument(2) @Nullable Object value,
      @Return boolean replaced) {
    Hooks.cache().left(cache, before, 0, 0, replaced && old != value ? 1 : 0);
  }
}
