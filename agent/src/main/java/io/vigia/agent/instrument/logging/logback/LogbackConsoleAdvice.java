package io.vigia.agent.instrument.logging.logback;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.LogHook;
import org.jspecify.annotations.Nullable;

/** Pasted into {@code OutputStreamAppender.subAppend}, which writes one event. */
final class LogbackConsoleAdvice {
  private LogbackConsoleAdvice() {}

  @OnEnter
  static @Nullable Object enter(@This Object appender, @Argument(0) Object raw) {
    LogHook log = Hooks.log();
    Object encoder =
        appender instanceof ConsoleAppender ? ((ConsoleAppender<?>) appender).getEncoder() : null;
    if (!(encoder instanceof LayoutWrappingEncoder)
        || !log.isLogbackEvent(raw)
        || !log.writesText(((LayoutWrappingEncoder<?>) encoder).getLayout())) {
      return null;
    }
    ILoggingEvent event = (ILoggingEvent) raw;
    Object proxy = event.getThrowableProxy();
    return log.beginConsole(
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

  @OnExit
  static void exit(@Enter @Nullable Object line) {
    if (line != null) {
      Hooks.log().endConsole(line);
    }
  }
}
