package io.vigia.agent.instrument.cache;

import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.agent.rewrite.This;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/** Pasted around JCache's {@code replace} of any value. */
final class JCacheReplaceAdvice {
  private JCacheReplaceAdvice() {}

  @OnEnter
  static @Nullable Object enter(@This Object cache) {
    return Hooks.cache().entering(cache);
  }

  @OnExit
  static void exit(
      @This Object cache,
      @Enter @Nullable Object before,
      @Return boolean replaced,
      @Thrown @Nullable Throwable thrown) {
    int hits = replaced ? 1 : 0;
    Hooks.cache().left(cache, before, hits, thrown == null ? 1 - hits : 0, hits);
  }
}
