package io.vigia.agent.instrument.logging.log4j2;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.LogHook;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.util.ReadOnlyStringMap;
import org.jspecify.annotations.Nullable;

/** Pasted into {@code PatternLayout.toSerializable}, which makes a line as a string. */
final class Log4j2LineAdvice {
  private Log4j2LineAdvice() {}

  @OnExit
  static @Nullable String exit(@Argument(0) LogEvent event, @Return @Nullable String line) {
    LogHook log = Hooks.log();
    if (!log.hasContextData(LogEvent.class)) {
      return line;
    }
    ReadOnlyStringMap context = event.getContextData();
    Object traceId = context.getValue(LogHook.TRACE_ID);
    Object twin = context.getValue(LogHook.TRACE_ID_TWIN);
    String missing = log.missingTraceId(line, traceId, twin);
    return missing == null
        ? line
        : log.withTraceId(line, event.getMessage().getFormattedMessage(), missing);
  }
}
