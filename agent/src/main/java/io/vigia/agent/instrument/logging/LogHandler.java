package io.vigia.agent.instrument.logging;

import io.vigia.agent.errors.Errors;
import io.vigia.agent.logs.LogRecord;
import io.vigia.agent.logs.LogSink;
import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.RequestContext;
import io.vigia.agent.telemetry.ThreadState;
import io.vigia.agent.telemetry.TraceContext;
import io.vigia.bootstrap.LogHook;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts log records and gives those of a request its ids. */
public final class LogHandler implements LogHook {
  private static final ClassValue<Boolean> HAS_CONTEXT_DATA =
      new ClassValue<Boolean>() {
        @Override
        protected Boolean computeValue(Class<?> logEvent) {
          try {
            logEvent.getMethod("getContextData");
            return true;
          } catch (NoSuchMethodException beforeLog4j27) {
            return false;
          }
        }
      };

  private final boolean pattern;
  private final LogSink sink;
  private final Errors errors;
  private final LevelCounters logback;
  private final LevelCounters log4j2;
  private final LevelCounters jul;

  /**
   * Makes the handler; counts into {@code meters}.
   *
   * @param pattern {@code vigia.logs.pattern}: whether text lines get the trace id
   * @param sink where records go beside the application's own appenders
   */
  public LogHandler(Meters meters, boolean pattern, LogSink sink, Errors errors) {
    this.pattern = pattern;
    this.sink = sink;
    this.errors = errors;
    // The labels of Micrometer's LogbackMetrics and Log4j2Metrics, which dashboards know.
    logback =
        new LevelCounters(
            meters.logbackEvents,
            new int[] {5_000, 10_000, 20_000, 30_000, 40_000},
            "trace",
            "debug",
            "info",
            "warn",
            "error");
    log4j2 =
        new LevelCounters(
            meters.log4j2Events,
            new int[] {100, 200, 300, 400, 500, 600},
            "fatal",
            "error",
            "warn",
            "info",
            "debug",
            "trace");
    jul =
        new LevelCounters(
            meters.julEvents,
            new int[] {300, 400, 500, 700, 800, 900, 1_000},
            "finest",
            "finer",
            "fine",
            "config",
            "info",
            "warning",
            "severe");
  }

  @Override
  public void logback(int level) {
    logback.count(level);
  }

  @Override
  public void log4j2(int level) {
    log4j2.count(level);
  }

  @Override
  public void jul(int level) {
    jul.count(level);
  }

  @Override
  public boolean wantsRecord(int severity) {
    return severity >= ERROR || sink.wants(severity) || isOfTrail(severity);
  }

  private static boolean isOfTrail(int severity) {
    return severity >= INFO && ThreadState.current().request != null;
  }

  @Override
  public void record(
      int severity,
      String level,
      @Nullable String logger,
      @Nullable String message,
      @Nullable Throwable thrown,
      @Nullable Map<String, String> context,
      long timeMillis) {
    ThreadState state = ThreadState.current();
    if (state.request != null && severity >= INFO) {
      state.request.logged(severity, logger, message);
    }
    if (severity >= ERROR) {
      errors.logged(severity, logger, message, thrown, timeMillis);
    }
    if (!sink.wants(severity)) {
      return;
    }
    TraceContext trace = state.trace;
    sink.take(
        new LogRecord(
            severity,
            level,
            logger,
            null,
            message,
            thrown,
            context,
            timeMillis,
            trace == null ? null : trace.traceId(),
            trace == null ? null : trace.spanId(),
            state.request == null ? null : state.request.user()));
  }

  @Override
  public void contextPut(@Nullable String key, @Nullable String value) {
    switch (key == null ? "" : key) {
      case "user_id":
      case "userId":
      case "user.id":
        sentBy(value, true);
        break;
      case "user":
      case "username":
        sentBy(value, false);
        break;
      default:
    }
  }

  private static void sentBy(@Nullable String user, boolean isId) {
    RequestContext request = ThreadState.current().request;
    if (request != null && user != null && !user.isEmpty()) {
      request.sentBy(user, isId);
    }
  }

  @Override
  public @Nullable String traceId() {
    TraceContext trace = ThreadState.current().trace;
    return trace == null ? null : trace.traceId();
  }

  @Override
  public @Nullable String spanId() {
    TraceContext trace = ThreadState.current().trace;
    return trace == null ? null : trace.spanId();
  }

  @Override
  public void setContext(Object event, @Nullable Map<String, String> mdc) {
    TraceContext trace = ThreadState.current().trace;
    if (trace != null) {
      Map<String, String> context = mdc == null ? new HashMap<>(8) : mdc;
      context.putIfAbsent(TRACE_ID, trace.traceId());
      context.putIfAbsent(SPAN_ID, trace.spanId());
      context.putIfAbsent(TRACE_ID_TWIN, trace.traceId());
      context.putIfAbsent(SPAN_ID_TWIN, trace.spanId());
      LogbackContext.set(event, context);
    }
  }

  @Override
  public boolean hasContextData(Class<?> logEvent) {
    return HAS_CONTEXT_DATA.get(logEvent);
  }

  @Override
  public @Nullable String missingTraceId(
      @Nullable CharSequence line, @Nullable Object traceId, @Nullable Object twin) {
    if (!pattern || line == null || !(traceId instanceof String) || !traceId.equals(twin)) {
      return null;
    }
    String id = (String) traceId;
    return TextLine.lacks(line, id) ? id : null;
  }

  @Override
  public @Nullable String withTraceId(
      @Nullable String line, @Nullable String message, String traceId) {
    if (line == null) {
      return null;
    }
    StringBuilder builder = new StringBuilder(line.length() + 48).append(line);
    insertTraceId(builder, message, traceId);
    return builder.toString();
  }

  @Override
  public void insertTraceId(StringBuilder line, @Nullable String message, String traceId) {
    TextLine.insert(line, message == null ? "" : message, traceId);
  }
}
