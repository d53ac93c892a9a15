package io.vigia.agent.instrument.cache;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pasted around Caffeine's {@code LocalCache.statsAware}, which wraps loaders for statistics. */
final class LoadAdvice {
  private LoadAdvice() {}

  @OnExit
  static @Nullable Object exit(
      @This Object cache, @Argument(0) Object given, @Return @Nullable Object wrapped) {
    return wrapped == null
        ? null
        : Hooks.cache().loading(cache, (Function<?, ?>) wrapped, wrapped != given);
  }
}
