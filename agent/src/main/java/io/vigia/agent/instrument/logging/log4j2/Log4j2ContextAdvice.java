package io.vigia.agent.instrument.logging.log4j2;

import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.LogHook;
import org.apache.logging.log4j.core.impl.ContextDataFactory;
import org.apache.logging.log4j.util.StringMap;
import org.jspecify.annotations.Nullable;

/**
 * Pasted into {@code ContextDataInjector.injectContextData}, which makes the context data of every
 * event on the thread that logs, of asynchronous loggers too.
 */
final class Log4j2ContextAdvice {
  private Log4j2ContextAdvice() {}

  @OnExit
  static @Nullable StringMap exit(@Return @Nullable StringMap own) {
    LogHook log = Hooks.log();
    String traceId = log.traceId();
    if (traceId == null || own == null) {
      return own;
    }
    // Its own map, for what the injector returns may be the thread's; the application's keys last.
    StringMap context = ContextDataFactory.createContextData(own.size() + 4);
    context.putValue(LogHook.TRACE_ID, traceId);
    context.putValue(LogHook.SPAN_ID, log.spanId());
    context.putValue(LogHook.TRACE_ID_TWIN, traceId);
    context.putValue(LogHook.SPAN_ID_TWIN, log.spanId());
    context.putAll(own);
    return context;
  }
}
