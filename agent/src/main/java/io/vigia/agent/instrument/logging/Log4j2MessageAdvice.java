package io.vigia.agent.instrument.logging;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import org.apache.logging.log4j.Level;

/** Pasted into {@code Logger.logMessage}: a record has passed the level check. */
final class Log4j2MessageAdvice {
  private Log4j2MessageAdvice() {}

  @OnEnter
  static void enter(@Argument(1) Level level) {
    Hooks.log().log4j2(level.intLevel());
  }
}
