package io.vigia.agent.instrument.cache;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pasted around JCache's {@code putAll}. */
final class JCachePutAllAdvice {
  private JCachePutAllAdvice() {}

  @OnEnter
  static @Nullable Object enter(@This Object cache) {
    return Hooks.cache().entering(cache);
  }

  @OnExit
  static void exit(
      @This Object cache,
      @Enter @Nullable Object before,
      @Argument(0) @Nullable Map<?, ?> entries,
      @Thrown @Nullable Throwable thrown) {
    int stored = thrown != null || entries == null ? 0 : entries.size();
    Hooks.cache().left(cache, before, 0, 0, stored);
  }
}
