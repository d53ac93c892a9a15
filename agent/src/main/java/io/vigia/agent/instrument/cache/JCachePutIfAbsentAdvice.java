package io.vigia.agent.instrument.cache;

import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.agent.rewrite.This;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/** Pasted around JCache's {@code putIfAbsent}. */
final class JCachePutIfAbsentAdvice {
  private JCachePutIfAbsentAdvice() {}

  @OnEnter
  static @Nullable Object enter(@This Object cache) {
    return Hooks.cache().entering(cache);
  }

  @OnExit
  static void exit(
      @This Object cache,
      @Enter @Nullable Object before,
      @Return boolean stored,
      @Thrown @Nullable Throwable thrown) {
    int puts = stored ? 1 : 0;
    Hooks.cache().left(cache, before, thrown == null ? 1 - puts : 0, puts, puts);
  }
}
