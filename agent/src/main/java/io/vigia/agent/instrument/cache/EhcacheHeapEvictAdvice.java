package io.vigia.agent.instrument.cache;

import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;

/** Pasted around Ehcache's {@code OnHeapStore.evict}. */
final class EhcacheHeapEvictAdvice {
  private EhcacheHeapEvictAdvice() {}

  @OnExit
  static void exit(@This Object store, @Return boolean evicted) {
    if (evicted) {
      Hooks.cache().evicted(store);
    }
  }
}
