package io.vigia.agent.instrument.logging.jboss;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.LogHook;
import org.jboss.logmanager.ExtLogRecord;

/** Pasted into {@code LoggerNode.publish}: gives a record the ids that its context map lacks. */
final class JBossContextAdvice {
  private JBossContextAdvice() {}

  @OnEnter
  static void enter(@Argument(0) ExtLogRecord record) {
    LogHook log = Hooks.log();
    String traceId = log.traceId();
    if (traceId == null) {
      return;
    }
    String[] ids = {
      LogHook.TRACE_ID, traceId, LogHook.SPAN_ID, log.spanId(),
      LogHook.TRACE_ID_TWIN, traceId, LogHook.SPAN_ID_TWIN, log.spanId()
    };
    for (int i = 0; i < ids.length; i += 2) {
      if (record.getMdc(ids[i]) == null) {
        record.putMdc(ids[i], ids[i + 1]);
      }
    }
    if (!record.getMdc(LogHook.TRACE_ID).equals(record.getMdc(LogHook.TRACE_ID_TWIN))) {
      log.hasForeignTrace(record);
    }
  }
}
