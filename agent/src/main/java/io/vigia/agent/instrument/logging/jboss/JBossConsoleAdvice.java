package io.vigia.agent.instrument.logging.jboss;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.LogHook;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.jspecify.annotations.Nullable;

/** Pasted into {@code WriterHandler.doPublish}, which writes one record. */
final class JBossConsoleAdvice {
  private JBossConsoleAdvice() {}

  @OnEnter
  static @Nullable Object enter(@This Object handler, @Argument(0) ExtLogRecord record) {
    LogHook log = Hooks.log();
    if (!(handler instanceof ConsoleHandler)
        || !log.writesText(((ConsoleHandler) handler).getFormatter())) {
      return null;
    }
    return log.beginConsole(
        LogHook.JUL,
        record.getLevel().intValue(),
        record.getLevel().getName(),
        record.getLoggerName(),
        record.getThreadName(),
        log.message(
            record.getMessage(),
            record.getParameters(),
            record.getResourceBundle(),
            record.getFormatStyle().name()),
        record.getThrown(),
        record.getMdcCopy(),
        record.getMillis());
  }

  @OnExit
  static void exit(@Enter @Nullable Object line) {
    if (line != null) {
      Hooks.log().endConsole(line);
    }
  }
}
