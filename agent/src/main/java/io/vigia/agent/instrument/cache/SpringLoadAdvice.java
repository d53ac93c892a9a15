package io.vigia.agent.instrument.cache;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Pasted around Spring's {@code ConcurrentMapCache.get} with a loader. */
final class SpringLoadAdvice {
  private SpringLoadAdvice() {}

  @OnEnter(replaces = 1)
  static Callable<?> enter(@This Object cache, @Argument(1) Callable<?> loader) {
    return Hooks.cache().lookingUp(cache, loader);
  }

  @OnExit
  static void exit(@Argument(1) Object loader, @Thrown @Nullable Throwable thrown) {
    Hooks.cache().lookedUp(loader, thrown);
  }
}
