package io.vigia.agent.instrument.logging.jul;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.LogHook;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/** Pasted into {@code ConsoleHandler.publish}, which writes one record. */
final class JulConsoleAdvice {
  private JulConsoleAdvice() {}

  @OnEnter
  static @Nullable Object enter(@This Handler handler, @Argument(0) @Nullable LogRecord record) {
    LogHook log = Hooks.log();
    if (record == null
        || record.getLevel().intValue() < handler.getLevel().intValue()
        || !log.writesText(handler.getFormatter())) {
      return null;
    }
    return log.beginConsole(
        LogHook.JUL,
        record.getLevel().intValue(),
        record.getLevel().getName(),
        record.getLoggerName(),
        log.threadOf(record),
        log.message(record.getMessage(), record.getParameters(), record.getResourceBundle(), null),
        record.getThrown(),
        log.contextOf(record),
        record.getMillis());
  }

  @OnExit
  static void exit(@Enter @Nullable Object line) {
    if (line != null) {
      Hooks.log().endConsole(line);
    }
  }
}
