package io.vigia.agent.instrument.cache;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pasted around JCache's {@code getAll}. */
final class JCacheGetAllAdvice {
  private JCacheGetAllAdvice() {}

  @OnEnter
  static @Nullable Object enter(@This Object cache) {
    return Hooks.cache().entering(cache);
  }

  @OnExit
  static void exit(
      @This Object cache,
      @Enter @Nullable Object before,
      @Argument(0) @Nullable Set<?> keys,
      @Return @Nullable Map<?, ?> found) {
    int hits = found == null ? 0 : found.size();
    int asked = keys == null || found == null ? 0 : keys.size();
    Hooks.cache().left(cache, before, hits, asked - hits, 0);
  }
}
