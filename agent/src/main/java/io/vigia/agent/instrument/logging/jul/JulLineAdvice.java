package io.vigia.agent.instrument.logging.jul;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.LogHook;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/** Pasted into the {@code format} of text formatters, which may run on a thread of a handler. */
final class JulLineAdvice {
  private JulLineAdvice() {}

  @OnExit
  static @Nullable String exit(
      @This Formatter formatter, @Argument(0) LogRecord record, @Return @Nullable String line) {
    LogHook log = Hooks.log();
    String traceId = log.traceIdOf(record);
    String missing = log.missingTraceId(line, traceId, traceId);
    return missing == null ? line : log.withTraceId(line, formatter.formatMessage(record), missing);
  }
}
