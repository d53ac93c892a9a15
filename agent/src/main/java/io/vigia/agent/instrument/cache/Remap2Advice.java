package io.vigia.agent.instrument.cache;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import java.util.function.BiFunction;

/** Pasted around Caffeine's {@code remap}, which computes a value and stores it. */
final class Remap2Advice {
  private Remap2Advice() {}

  @OnEnter(replaces = 2)
  static Object enter(@This Object cache, @Argument(2) Object function) {
    return Hooks.cache().storing(cache, (BiFunction<?, ?, ?>) function);
  }
}
