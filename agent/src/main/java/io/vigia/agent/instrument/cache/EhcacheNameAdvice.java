package io.vigia.agent.instrument.cache;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/** Pasted around Ehcache's {@code EhcacheManager.createNewEhcache}. */
final class EhcacheNameAdvice {
  private EhcacheNameAdvice() {}

  @OnExit
  static void exit(@Argument(0) String alias, @Return @Nullable Object cache) {
    if (cache != null) {
      Hooks.cache().named(cache, alias);
    }
  }
}
