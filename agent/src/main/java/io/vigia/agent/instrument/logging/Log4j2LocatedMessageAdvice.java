package io.vigia.agent.instrument.logging;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import org.apache.logging.log4j.Level;

/** Pasted into {@code Logger.log}, the way of records that know their place in the source. */
final class Log4j2LocatedMessageAdvice {
  private Log4j2LocatedMessageAdvice() {}

  @OnEnter
  static void enter(@Argument(0) Level level) {
    Hooks.log().log4j2(level.intLevel());
  }
}
