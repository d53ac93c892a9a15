package io.vigia.agent.instrument.logging.log4j1;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.LogHook;
import java.io.Serializable;
import java.util.Map;
import org.apache.log4j.ConsoleAppender;
import org.apache.log4j.spi.LoggingEvent;
import org.apache.log4j.spi.ThrowableInformation;
import org.jspecify.annotations.Nullable;

/** Pasted into {@code WriterAppender.subAppend}, which writes one event. */
final class Log4j1ConsoleAdvice {
  private Log4j1ConsoleAdvice() {}

  @OnEnter
  @SuppressWarnings("unchecked")
  static @Nullable Object enter(@This Object appender, @Argument(0) Object raw) {
    LogHook log = Hooks.log();
    if (!(raw instanceof Serializable)
        || !(appender instanceof ConsoleAppender)
        || !log.writesText(((ConsoleAppender) appender).getLayout())) {
      return null;
    }
    LoggingEvent event = (LoggingEvent) raw;
    ThrowableInformation thrown = event.getThrowableInformation();
    return log.beginConsole(
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

  @OnExit
  static void exit(@Enter @Nullable Object line) {
    if (line != null) {
      Hooks.log().endConsole(line);
    }
  }
}
