package io.vigia.bootstrap;

import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What rewritten logging frameworks tell and ask the agent. */
public interface LogHook {
  /** The frameworks; each has its own numbers of levels. */
  int LOGBACK = 0;

  int LOG4J2 = 1;

  /** Also JBoss LogManager, which has its records and levels. */
  int JUL = 2;

  int LOG4J1 = 3;

  /** The keys of the trace id in a record's context map: Vigia's own, and Spring Boot's. */
  String TRACE_ID = "trace_id";

  String TRACE_ID_TWIN = "traceId";

  /** The keys of the span id. */
  String SPAN_ID = "span_id";

  String SPAN_ID_TWIN = "spanId";

  /**
   * How severe a record is, on one scale for all frameworks: OpenTelemetry's severity numbers, of
   * which these are the first of each range. A level of the application's own is as severe as the
   * next one below; java.util.logging's FINEST and FINER are {@link #TRACE}, FINE and CONFIG {@link
   * #DEBUG}.
   */
  int TRACE = 1;

  int DEBUG = 5;
  int INFO = 9;
  int WARN = 13;
  int ERROR = 17;
  int FATAL = 21;

  /**
   * A framework has let a record pass, and tells so once a record.
   *
   * @param level in the framework's own numbers
   * @return whether {@link #record} is to be told of it
   */
  default boolean passed(int framework, int level) {
    return false;
  }

  /**
   * A record that has passed, as it was logged; returns at once.
   *
   * @param level in the framework's own numbers
   * @param name of the level
   * @param thread on which it was logged; null for the calling one
   * @param message as it was formatted
   * @param context the record's context map with the ids of the request, which is copied
   * @param timeMillis of the record, since the epoch
   */
  default void record(
      int framework,
      int level,
      String name,
      @Nullable String logger,
      @Nullable String thread,
      @Nullable String message,
      @Nullable Throwable thrown,
      @Nullable Map<String, String> context,
      long timeMillis) {}

  /**
   * A record begins its way through the handlers of a framework, on the thread that logs it.
   *
   * @return what {@link #end} or {@link #ended} wants; null where the record is on its way already,
   *     as it goes from a logger to its parents
   */
  default @Nullable Object begin(Object record, @Nullable String logger) {
    return null;
  }

  /** The logger's filter refuses the record that is on its way. */
  default void refused() {}

  /** A bridge leads the record that is on its way to another framework, whose record counts. */
  default void bridged() {}

  /** A record has been where {@link #begin} has sent it. */
  default void end(Object pass) {}

  /**
   * The same where only the end shows whether the record has passed: {@link #passed} of it, unless
   * it was refused.
   *
   * @return whether {@link #record} is to be told of it
   */
  default boolean ended(Object pass, int framework, int level) {
    return false;
  }

  /** The application puts a key into its thread's context map. */
  default void contextPut(@Nullable String key, @Nullable Object value) {}

  /** The trace id of the request under way on this thread, null outside of one. */
  default @Nullable String traceId() {
    return null;
  }

  /** The span id of the request under way on this thread, null outside of one. */
  default @Nullable String spanId() {
    return null;
  }

  /**
   * The trace id of the request that has made a java.util.logging record, null outside of one. Such
   * a record has no context map, and may be formatted on another thread.
   */
  default @Nullable String traceIdOf(Object record) {
    return null;
  }

  /** The context map of a record, which has one all the same, has a trace that is not ours. */
  default void hasForeignTrace(Object record) {}

  /** The ids of that request by their keys; null where there is none. */
  default @Nullable Map<String, String> contextOf(Object record) {
    return null;
  }

  /** The thread on which a java.util.logging record was made; null where it is not known. */
  default @Nullable String threadOf(Object record) {
    return null;
  }

  /**
   * The message of a java.util.logging record as its formatters make it; never throws, as those do
   * where a format and its parameters do not fit.
   *
   * @param style the name of JBoss LogManager's {@code FormatStyle}; null for java.util.logging's
   */
  default @Nullable String message(
      @Nullable String message,
      Object @Nullable [] parameters,
      @Nullable ResourceBundle texts,
      @Nullable String style) {
    return message;
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

  /** Whether a console appender with this layout or formatter writes text that JSON replaces. */
  default boolean writesText(@Nullable Object layout) {
    return false;
  }

  /** Whether an object of Logback's core is an event of its classic part. */
  default boolean isLogbackEvent(@Nullable Object event) {
    return false;
  }

  /**
   * A console appender is about to write a record, with the arguments of {@link #record}; its text
   * is replaced until {@link #endConsole} is told what this returns.
   */
  default @Nullable Object beginConsole(
      int framework,
      int level,
      String name,
      @Nullable String logger,
      @Nullable String thread,
      @Nullable String message,
      @Nullable Throwable thrown,
      @Nullable Map<String, String> context,
      long timeMillis) {
    return null;
  }

  /** What is written in place of {@code text}; null where the text stays. */
  default @Nullable String consoleLine(CharSequence text) {
    return null;
  }

  /** Whether the text of the record that is being written has been replaced. */
  default boolean isConsoleReplaced() {
    return false;
  }

  /** A console appender has written a record. */
  default void endConsole(Object line) {}
}
