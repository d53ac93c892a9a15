package io.vigia.agent.instrument.logging.logback;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.LogHook;
import org.slf4j.MDC;

/** Pasted into {@code Logger.callAppenders}, which every event passes once, on its own thread. */
final class LogbackEventAdvice {
  private LogbackEventAdvice() {}

  @OnEnter
  static void enter(@Argument(0) ILoggingEvent event) {
    LogHook log = Hooks.log();
    if (log.traceId() != null && event instanceof LoggingEvent) {
      log.setContext(event, MDC.getCopyOfContextMap());
    }
    if (log.passed(LogHook.LOGBACK, event.getLevel().toInt())) {
      Object proxy = event.getThrowableProxy();
      log.record(
          LogHook.LOGBACK,
          event.getLevel().toInt(),
          event.getLevel().toString(),
          event.getLoggerName(),
          event.getThreadName(),
          event.getFormattedMessage(),
          proxy instanceof ThrowableProxy ? ((ThrowableProxy) proxy).getThrowable() : null,
          event.getMDCPropertyMap(),
          event.getTimeStamp());
    }
  }
}
