package io.vigia.agent.instrument.cache;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;

/** Pasted around {@code recordEvictions} of the statistics of Caffeine's JCache. */
final class JCacheEvictionsAdvice {
  private JCacheEvictionsAdvice() {}

  @OnEnter
  static void enter(@This Object statistics, @Argument(0) long number) {
    Hooks.cache().evictions(statistics, number);
  }
}
