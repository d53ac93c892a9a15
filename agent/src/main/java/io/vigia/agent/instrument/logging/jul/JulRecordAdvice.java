package io.vigia.agent.instrument.logging.jul;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.LogHook;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Pasted into {@code Logger.log(LogRecord)}, where all ways to log a record meet. Only its end
 * knows what the filter has said, and whether a handler was a bridge.
 */
final class JulRecordAdvice {
  private JulRecordAdvice() {}

  @OnEnter
  static @Nullable Object enter(@This Logger logger, @Argument(0) @Nullable LogRecord record) {
    if (record == null || !logger.isLoggable(record.getLevel())) {
      return null;
    }
    // JBoss LogManager has loggers of its own, with their levels and handlers. Where it is not the
    // finder of System.Logger, too, classes of the JDK get plain ones beside them (LogManager's
    // demandSystemLogger), which let all pass, and whose records reach nobody.
    if (logger.getClass() == Logger.class
        && LogManager.getLogManager().getClass().getName().startsWith("org.jboss.logmanager.")) {
      Logger each = logger;
      while (each != null && each.getHandlers().length == 0) {
        each = each.getParent();
      }
      if (each == null) {
        return null;
      }
    }
    return Hooks.log().begin(record, record.getLoggerName());
  }

  @OnExit
  static void exit(@Enter @Nullable Object pass, @Argument(0) LogRecord record) {
    LogHook log = Hooks.log();
    if (pass != null && log.ended(pass, LogHook.JUL, record.getLevel().intValue())) {
      log.record(
          LogHook.JUL,
          record.getLevel().intValue(),
          record.getLevel().getName(),
          record.getLoggerName(),
          log.threadOf(record),
          log.message(
              record.getMessage(), record.getParameters(), record.getResourceBundle(), null),
          record.getThrown(),
          log.contextOf(record),
          record.getMillis());
    }
  }
}
