package io.vigia.agent.instrument.logging;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;

/** Pasted into the {@code put} of the frameworks' context maps. */
final class MdcPutAdvice {
  private MdcPutAdvice() {}

  @OnEnter
  static void enter(@Argument(0) String key, @Argument(1) Object value) {
    Hooks.log().contextPut(key, value);
  }
}
