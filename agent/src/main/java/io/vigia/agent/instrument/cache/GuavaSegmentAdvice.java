package io.vigia.agent.instrument.cache;

import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/** Pasted around Guava's {@code LocalCache.createSegment}. */
final class GuavaSegmentAdvice {
  private GuavaSegmentAdvice() {}

  @OnExit
  static void exit(@This Object cache, @Return @Nullable Object segment) {
    if (segment != null) {
      Hooks.cache().part(cache, segment);
    }
  }
}
