package io.vigia.agent.instrument.logging;

import io.vigia.agent.errors.Errors;
import io.vigia.agent.logs.LogFormat;
import io.vigia.agent.logs.LogRecord;
import io.vigia.agent.logs.LogSink;
import io.vigia.agent.telemetry.Counter;
import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.RequestContext;
import io.vigia.agent.telemetry.ThreadState;
import io.vigia.agent.telemetry.TraceContext;
import io.vigia.bootstrap.LogHook;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Counts log records, gives those of a request its ids, and hands all of them on. */
public final class LogHandler implements LogHook {
  private final boolean pattern;
  private final LogSink sink;
  private final Errors errors;
  private final Counter logErrors;
  private final @Nullable LogFormat console;
  private final LevelScale[] scales;

  /**
   * Makes the handler; counts into {@code meters}.
   *
   * @param pattern {@code vigia.logs.pattern}: whether text lines get the trace id
   * @param sink where records go beside the application's own appenders
   * @param errors what is told of records that are errors
   * @param console how console appenders write a record; null where they keep their own text
   */
  public LogHandler(
      Meters meters, boolean pattern, LogSink sink, Errors errors, @Nullable LogFormat console) {
    this.pattern = pattern;
    this.sink = sink;
    this.errors = errors;
    logErrors = meters.logErrors;
    this.console = console;
    scales = LevelScales.of(meters);
  }

  @Override
  public boolean passed(int framework, int level) {
    LevelScale scale = scales[framework];
    scale.count(level);
    int severity = scale.severity(level);
    return severity >= ERROR || sink.wants(severity) || isOfTrail(severity);
  }

  private static boolean isOfTrail(int severity) {
    return severity >= INFO && ThreadState.current().request != null;
  }

  @Override
  public void record(
      int framework,
      int level,
      String name,
      @Nullable String logger,
      @Nullable String thread,
      @Nullable String message,
      @Nullable Throwable thrown,
      @Nullable Map<String, String> context,
      long timeMillis) {
    ThreadState state = ThreadState.current();
    LogPass.told(state, logger);
    LevelScale scale = scales[framework];
    int severity = scale.severity(level);
    // A thread that writes what another has logged is not at the other's request.
    boolean isOwn = thread == null || thread.equals(Thread.currentThread().getName());
    if (isOwn && severity >= INFO && state.request != null) {
      state.request.logged(severity, logger, message);
    }
    if (severity >= ERROR) {
      logErrors.increment();
      if (thread == null || isOwn) {
        errors.logged(severity, logger, message, thrown, timeMillis);
      } else {
        errors.loggedBy(thread, severity, logger, message, thrown, timeMillis);
      }
    }
    if (sink.wants(severity)) {
      sink.take(record(scale, level, name, logger, thread, message, thrown, context, timeMillis));
    }
  }

  private static LogRecord record(
      LevelScale scale,
      int level,
      String name,
      @Nullable String logger,
      @Nullable String thread,
      @Nullable String message,
      @Nullable Throwable thrown,
      @Nullable Map<String, String> context,
      long timeMillis) {
    return new LogRecord(
        scale.severity(level),
        scale.text(level, name),
        logger,
        thread,
        message,
        thrown,
        context,
        timeMillis,
        null,
        null,
        context == null ? null : LogUser.of(context));
  }

  @Override
  public @Nullable Object begin(Object record, @Nullable String logger) {
    ThreadState state = ThreadState.current();
    LogPass pass = LogPass.begin(state, record, logger);
    if (pass != null) {
      Origin.mark(record, state, console != null);
    }
    return pass;
  }

  @Override
  public void refused() {
    LogPass.refuse(ThreadState.current());
  }

  @Override
  public void bridged() {
    LogPass.leadAway(ThreadState.current());
  }

  @Override
  public void end(Object pass) {
    ((LogPass) pass).end(ThreadState.current());
  }

  @Override
  public boolean ended(Object pass, int framework, int level) {
    LogPass ended = (LogPass) pass;
    boolean refused = ended.isRefused();
    boolean ledAway = ended.isLedAway();
    end(pass);
    return !refused && passed(framework, level) && !ledAway;
  }

  @Override
  public void contextPut(@Nullable String key, @Nullable Object value) {
    RequestContext request = ThreadState.current().request;
    if (request != null && value instanceof String && !((String) value).isEmpty()) {
      LogUser.put(request, key, (String) value);
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
  public @Nullable String traceIdOf(Object record) {
    TraceContext trace = Origin.of(record).trace;
    return trace == null ? null : trace.traceId();
  }

  @Override
  public void hasForeignTrace(Object record) {
    Origin.markForeign(record);
  }

  @Override
  public @Nullable Map<String, String> contextOf(Object record) {
    return Origin.of(record).context();
  }

  @Override
  public @Nullable String threadOf(Object record) {
    return Origin.of(record).thread;
  }

  @Override
  public @Nullable String message(
      @Nullable String message,
      Object @Nullable [] parameters,
      @Nullable ResourceBundle texts,
      @Nullable String style) {
    return JulMessage.of(message, parameters, texts, style);
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
    return LibraryTypes.HAS_CONTEXT_DATA.get(logEvent);
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

  @Override
  public boolean writesText(@Nullable Object layout) {
    return layout != null && LibraryTypes.WRITES_TEXT.get(layout.getClass());
  }

  @Override
  public boolean isLogbackEvent(@Nullable Object event) {
    return event != null && LibraryTypes.IS_LOGBACK_EVENT.get(event.getClass());
  }

  @Override
  public @Nullable Object beginConsole(
      int framework,
      int level,
      String name,
      @Nullable String logger,
      @Nullable String thread,
      @Nullable String message,
      @Nullable Throwable thrown,
      @Nullable Map<String, String> context,
      long timeMillis) {
    if (console == null) {
      return null;
    }
    LogRecord record =
        record(
            scales[framework], level, name, logger, thread, message, thrown, context, timeMillis);
    return ConsoleLine.begin(ThreadState.current(), console.line(record));
  }

  @Override
  public @Nullable String consoleLine(CharSequence text) {
    return ConsoleLine.inPlaceOf(text, ThreadState.current());
  }

  @Override
  public boolean isConsoleReplaced() {
    return ConsoleLine.isWritten(ThreadState.current());
  }

  @Override
  public void endConsole(Object line) {
    ((ConsoleLine) line).end(ThreadState.current());
  }
}
