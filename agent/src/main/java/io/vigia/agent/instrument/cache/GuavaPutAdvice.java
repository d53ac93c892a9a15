package io.vigia.agent.instrument.cache;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.agent.rewrite.This;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/** Pasted around Guava's {@code Segment.put}. */
final class GuavaPutAdvice {
  private GuavaPutAdvice() {}

  @OnExit
  static void exit(
      @This Object segment,
      @Argument(3) boolean onlyIfAbsent,
      @Return @Nullable Object present,
      @Thrown @Nullable Throwable thrown) {
    if (thrown == null && (!onlyIfAbsent || present == null)) {
      Hooks.cache().puts(segment, 1);
    }
  }
}
