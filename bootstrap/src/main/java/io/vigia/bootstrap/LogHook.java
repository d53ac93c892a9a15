package io.vigia.bootstrap;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What rewritten logging frameworks tell and ask the agent. */
public interface LogHook {
  /** The keys of the trace id in a record's context map: Vigia's own, and Spring Boot's. */
  String TRACE_ID = "trace_id";

  String TRACE_ID_TWIN = "traceId";

  /** The keys of the span id. */
  String SPAN_ID = "span_id";

  String SPAN_ID_TWIN = "spanId";

  /**
   * How severe a record is, on one scale for all frameworks: OpenTelemetry's severity numbers, of
   * which these are the first of each range. A level of the application's own is the number between
   * its neighbours; java.util.logging's FINEST and FINER are {@link #TRACE}, FINE and CONFIG {@link
   * #DEBUG}.
   */
  int TRACE = 1;

  int DEBUG = 5;
  int INFO = 9;
  int WARN = 13;
  int ERROR = 17;
  int FATAL = 21;

  /** Logback has made a record; {@code level} is its own number of the level. */
  default void logback(int level) {}

  /** Log4j 2 is about to make a record. */
  default void log4j2(int level) {}

  /** The java.util.logging API has let a record pass. */
  default void jul(int level) {}

  /** The application puts a key into its thread's context map. */
  default void contextPut(@Nullable String key, @Nullable String value) {}

  /**
   * Whether {@link #record} does anything with records of this severity: to be asked before what it
   * takes is put together.
   */
  default boolean wantsRecord(int severity) {
    return false;
  }

  /**
   * A framework has let a record pass; told once a record, on the thread that logs, and returns at
   * once.
   *
   * @param severity on the scale of {@link #INFO} and the others
   * @param level what is written for it: {@code TRACE DEBUG INFO WARN ERROR}, or the name of a
   *     level that has no such twin
   * @param message as it was formatted
   * @param context the record's context map, which is copied; with the ids of a request or without
   * @param timeMillis of the record, since the epoch
   */
  default void record(
      int severity,
      String level,
      @Nullable String logger,
      @Nullable String message,
      @Nullable Throwable thrown,
      @Nullable Map<String, String> context,
      long timeMillis) {}

  /** The trace id of the request under way on this thread, null outside of one. */
  default @Nullable String traceId() {
    return null;
  }

  /** The span id of the request under way on this thread, null outside of one. */
  default @Nullable String spanId() {
    return null;
  }

  /**
   * Gives a {@code LoggingEvent} of Logback, made by the request under way, its context map. An
   * event that has one keeps it.
   *
   * @param mdc a copy of the thread's, which the ids may be added to; null for an empty one
   */
  default void setContext(Object event, @Nullable Map<String, String> mdc) {}

  /** Whether events of this Log4j 2 have context data, as they do since 2.7. */
  default boolean hasContextData(Class<?> logEvent) {
    return false;
  }

  /**
   * The trace id that a formatted line should show and does not; null where nothing is missing.
   *
   * @param traceId what the record's context map has under {@link #TRACE_ID}
   * @param twin what it has under {@link #TRACE_ID_TWIN}: where the two differ, the application or
   *     another agent set one of them, and has its own way to show it
   */
  default @Nullable String missingTraceId(
      @Nullable CharSequence line, @Nullable Object traceId, @Nullable Object twin) {
    return null;
  }

  /** {@code line} with the trace id in front of the record's message. */
  default @Nullable String withTraceId(
      @Nullable String line, @Nullable String message, String traceId) {
    return line;
  }

  /** Puts the trace id into {@code line}, in front of the record's message. */
  default void insertTraceId(StringBuilder line, @Nullable String message, String traceId) {}
}
