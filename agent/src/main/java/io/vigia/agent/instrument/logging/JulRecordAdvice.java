package io.vigia.agent.instrument.logging;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Pasted into {@code Logger.log(LogRecord)}, where all ways to log a record meet. */
final class JulRecordAdvice {
  private JulRecordAdvice() {}

  @OnEnter
  static void enter(@This Logger logger, @Argument(0) LogRecord record) {
    if (logger.isLoggable(record.getLevel())) {
      Hooks.log().jul(record.getLevel().intValue());
    }
  }
}
