package io.vigia.agent.instrument.logging;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;

/** Pasted into the {@code put} of SLF4J's {@code MDC} and of Log4j 2's {@code ThreadContext}. */
final class MdcPutAdvice {
  private MdcPutAdvice() {}

  @OnEnter
  static void enter(@Argument(0) String key, @Argument(1) String value) {
    Hooks.log().contextPut(key, value);
  }
}
