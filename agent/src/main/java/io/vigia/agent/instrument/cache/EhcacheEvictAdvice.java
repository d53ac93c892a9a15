package io.vigia.agent.instrument.cache;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;

/** Pasted around {@code onEviction} of Ehcache's tiers off the heap. */
final class EhcacheEvictAdvice {
  private EhcacheEvictAdvice() {}

  @OnEnter
  static void enter(@This Object listener) {
    Hooks.cache().evicted(listener);
  }
}
