package io.vigia.agent.instrument.logging.log4j1;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.LogHook;
import java.io.Serializable;
import java.util.Map;
import org.apache.log4j.spi.LoggingEvent;
import org.apache.log4j.spi.ThrowableInformation;

/**
 * Pasted into {@code Category.callAppenders}, which every event passes once, on its own thread.
 * Events of Log4j 1 are serializable; those of bridges that have its names are not.
 */
final class Log4j1EventAdvice {
  private Log4j1EventAdvice() {}

  @OnEnter
  @SuppressWarnings("unchecked")
  static void enter(@Argument(0) Object raw) {
    LogHook log = Hooks.log();
    if (!(raw instanceof Serializable)) {
      return;
    }
    LoggingEvent event = (LoggingEvent) raw;
    if (log.passed(LogHook.LOG4J1, event.getLevel().toInt())) {
      ThrowableInformation thrown = event.getThrowableInformation();
      log.record(
          LogHook.LOG4J1,
          event.getLevel().toInt(),
          event.getLevel().toString(),
          event.getLoggerName(),
          event.getThreadName(),
          event.getRenderedMessage(),
          thrown == null ? null : thrown.getThrowable(),
          (Map<String, String>) event.getProperties(),
          event.getTimeStamp());
    }
  }
}
