package io.vigia.agent.instrument.cache;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;

/** Pasted around Ehcache's {@code addBulkMethodEntriesCount}. */
final class EhcacheBulkAdvice {
  private EhcacheBulkAdvice() {}

  @OnEnter
  static void enter(@This Object cache, @Argument(0) Object operation, @Argument(1) long entries) {
    Hooks.cache().bulk(cache, operation, entries);
  }
}
