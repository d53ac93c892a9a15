package io.vigia.agent.instrument.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.LogHook;

/** Pasted into {@code Logger.callAppenders}: hands each event over, once, on its own thread. */
final class LogbackRecordAdvice {
  private LogbackRecordAdvice() {}

  @OnEnter
  static void enter(@Argument(0) ILoggingEvent event) {
    LogHook log = Hooks.log();
    int severity = LogHook.TRACE + event.getLevel().toInt() / 10_000 * 4;
    if (log.wantsRecord(severity)) {
      Object proxy = event.getThrowableProxy();
      log.record(
          severity,
          event.getLevel().toString(),
          event.getLoggerName(),
          event.getFormattedMessage(),
          proxy instanceof ThrowableProxy ? ((ThrowableProxy) proxy).getThrowable() : null,
          event.getMDCPropertyMap(),
          event.getTimeStamp());
    }
  }
}
