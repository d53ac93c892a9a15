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
 * The same in Log4j 2.7 to 2.11.0, where an asynchronous configuration only calls its appenders on
 * another thread.
 */
final class Log4j2SinglePassAdvice {
  private Log4j2SinglePassAdvice() {}

  @OnEnter
  static @Nullable Object enter(@Argument(0) LogEvent event) {
    LogHook log = Hooks.log();
    Object pass = log.begin(event, null);
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
