package io.vigia.agent.instrument.logging.log4j1;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.LogHook;
import java.io.Serializable;
import org.apache.log4j.spi.LoggingEvent;
import org.jspecify.annotations.Nullable;

/** Pasted into the {@code format} of Log4j 1's text layouts. */
final class Log4j1LineAdvice {
  private Log4j1LineAdvice() {}

  @OnExit
  static @Nullable String exit(@Argument(0) Object raw, @Return @Nullable String line) {
    LogHook log = Hooks.log();
    if (!(raw instanceof Serializable)) {
      return line;
    }
    LoggingEvent event = (LoggingEvent) raw;
    Object traceId = event.getMDC(LogHook.TRACE_ID);
    String missing = log.missingTraceId(line, traceId, event.getMDC(LogHook.TRACE_ID_TWIN));
    return missing == null ? line : log.withTraceId(line, event.getRenderedMessage(), missing);
  }
}
