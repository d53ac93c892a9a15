package io.vigia.agent.instrument.logging.log4j2;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.LogHook;
import org.apache.logging.log4j.core.LogEvent;
import org.jspecify.annotations.Nullable;

/**
 * Pasted into {@code LoggerConfig.processLogEvent}: the filter of a logger's configuration has let
 * an event pass. It is met again in the parents' configurations, and those that are asynchronous
 * are gone through once more on a thread of their own.
 */
final class Log4j2PassAdvice {
  private Log4j2PassAdvice() {}

  @OnEnter
  static @Nullable Object enter(@Argument(0) LogEvent event, @Argument(1) Object which) {
    LogHook log = Hooks.log();
    Object pass = "ASYNCHRONOUS_ONLY".equals(String.valueOf(which)) ? null : log.begin(event, null);
    if (pass != null && log.passed(LogHook.LOG4J2, event.getLevel().intLevel())) {
      log.record(
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
    return pass;
  }

  @OnExit
  static void exit(@Enter @Nullable Object pass) {
    if (pass != null) {
      Hooks.log().end(pass);
    }
  }
}
