package io.vigia.agent.instrument.cache;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;

/** Pasted around {@code recordMisses} of the statistics of Caffeine's JCache. */
final class JCacheMissesAdvice {
  private JCacheMissesAdvice() {}

  @OnEnter
  static void enter(@This Object statistics, @Argument(0) long number) {
    Hooks.cache().misses(statistics, number);
  }
}
