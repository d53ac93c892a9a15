package io.vigia.agent.instrument.logging.log4j2;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.LogHook;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.util.ReadOnlyStringMap;
import org.jspecify.annotations.Nullable;

/** Pasted into {@code PatternLayout.toText}, which makes a line in a buffer that is used again. */
final class Log4j2BufferAdvice {
  private Log4j2BufferAdvice() {}

  @OnExit
  static void exit(@Argument(1) LogEvent event, @Return @Nullable StringBuilder line) {
    LogHook log = Hooks.log();
    if (line == null || !log.hasContextData(LogEvent.class)) {
      return;
    }
    ReadOnlyStringMap context = event.getContextData();
    Object traceId = context.getValue(LogHook.TRACE_ID);
    Object twin = context.getValue(LogHook.TRACE_ID_TWIN);
    String missing = log.missingTraceId(line, traceId, twin);
    if (missing != null) {
      log.insertTraceId(line, event.getMessage().getFormattedMessage(), missing);
    }
  }
}
