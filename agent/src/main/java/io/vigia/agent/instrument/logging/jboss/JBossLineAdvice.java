package io.vigia.agent.instrument.logging.jboss;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.LogHook;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/** Pasted into {@code MultistepFormatter.format}, by which pattern formatters make their lines. */
final class JBossLineAdvice {
  private JBossLineAdvice() {}

  @OnExit
  static @Nullable String exit(@Argument(0) ExtLogRecord record, @Return @Nullable String line) {
    LogHook log = Hooks.log();
    String traceId = record.getMdc(LogHook.TRACE_ID);
    String twin = record.getMdc(LogHook.TRACE_ID_TWIN);
    String missing = log.missingTraceId(line, traceId, twin);
    return missing == null ? line : log.withTraceId(line, record.getFormattedMessage(), missing);
  }
}
