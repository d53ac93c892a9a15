package io.vigia.agent.instrument.logging.log4j1;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.LogHook;
import java.io.Serializable;
import org.apache.log4j.spi.LoggingEvent;

/** Pasted into {@code Category.callAppenders}: gives an event the ids that its context lacks. */
final class Log4j1ContextAdvice {
  private Log4j1ContextAdvice() {}

  @OnEnter
  static void enter(@Argument(0) Object raw) {
    LogHook log = Hooks.log();
    String traceId = log.traceId();
    if (traceId == null || !(raw instanceof Serializable)) {
      return;
    }
    LoggingEvent event = (LoggingEvent) raw;
    if (event.getMDC(LogHook.TRACE_ID) == null) {
      event.setProperty(LogHook.TRACE_ID, traceId);
    }
    if (event.getMDC(LogHook.SPAN_ID) == null) {
      event.setProperty(LogHook.SPAN_ID, log.spanId());
    }
    if (event.getMDC(LogHook.TRACE_ID_TWIN) == null) {
      event.setProperty(LogHook.TRACE_ID_TWIN, traceId);
    }
    if (event.getMDC(LogHook.SPAN_ID_TWIN) == null) {
      event.setProperty(LogHook.SPAN_ID_TWIN, log.spanId());
    }
  }
}
