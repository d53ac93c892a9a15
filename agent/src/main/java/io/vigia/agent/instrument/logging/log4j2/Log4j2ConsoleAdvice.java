package io.vigia.agent.instrument.logging.log4j2;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.LogHook;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.appender.ConsoleAppender;
import org.jspecify.annotations.Nullable;

/** Pasted into {@code AbstractOutputStreamAppender.append}, which writes one event. */
final class Log4j2ConsoleAdvice {
  private Log4j2ConsoleAdvice() {}

  @OnEnter
  static @Nullable Object enter(@This Object appender, @Argument(0) LogEvent event) {
    LogHook log = Hooks.log();
    if (!(appender instanceof ConsoleAppender)
        || !log.hasContextData(LogEvent.class)
        || !log.writesText(((ConsoleAppender) appender).getLayout())) {
      return null;
    }
    return log.beginConsole(
        LogHook.LOG4J2,
        event.getLevel().intLevel(),
        event.getLevel().name(),
        event.getLoggerName(),
        event.getThreadName(),
        event.getMessage().getFormattedMessage(),
        event.getThrown(),
        event.getContextData().toMap(),
        event.getTimeMillis());
  }

  @OnExit
  static void exit(@Enter @Nullable Object line) {
    if (line != null) {
      Hooks.log().endConsole(line);
    }
  }
}
