package io.vigia.agent.instrument.logging.logback;

import ch.qos.logback.classic.spi.ILoggingEvent;
import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.LogHook;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pasted into the {@code doLayout} of Logback's text layouts. */
final class LogbackLineAdvice {
  private LogbackLineAdvice() {}

  @OnExit
  static @Nullable String exit(@Argument(0) ILoggingEvent event, @Return @Nullable String line) {
    LogHook log = Hooks.log();
    Map<String, String> mdc = event.getMDCPropertyMap();
    String missing =
        log.missingTraceId(line, mdc.get(LogHook.TRACE_ID), mdc.get(LogHook.TRACE_ID_TWIN));
    return missing == null ? line : log.withTraceId(line, event.getFormattedMessage(), missing);
  }
}
