package io.vigia.agent.instrument.logging.jboss;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.LogHook;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Pasted into {@code LoggerNode.publish}: levels and filters have let a record pass. It is met
 * again in the parents' nodes.
 */
final class JBossRecordAdvice {
  private JBossRecordAdvice() {}

  @OnEnter
  static @Nullable Object enter(@Argument(0) ExtLogRecord record) {
    return Hooks.log().begin(record, record.getLoggerName());
  }

  @OnExit
  static void exit(@Enter @Nullable Object pass, @Argument(0) ExtLogRecord record) {
    LogHook log = Hooks.log();
    if (pass != null && log.ended(pass, LogHook.JUL, record.getLevel().intValue())) {
      log.record(
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
  }
}
