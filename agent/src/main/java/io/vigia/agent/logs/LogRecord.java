package io.vigia.agent.logs;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record of a logging framework as it was when it was logged: nothing in it changes, and
 * nothing of it belongs to the application.
 */
public final class LogRecord {
  final int severity;
  final String level;
  final String logger;
  final String message;
  final String thread;
  final long timeMillis;
  final @Nullable Thrown thrown;

  /** Keys and values of the context map in turns. */
  final String[] context;

  final @Nullable String traceId;
  final @Nullable String spanId;
  final @Nullable String userId;

  /**
   * Made where it is logged, or where it is written on another thread.
   *
   * @param severity on the scale of {@code LogHook}
   * @param thread on which it was logged; null for the calling one
   * @param context null for none; may change meanwhile
   */
  public LogRecord(
      int severity,
      String level,
      @Nullable String logger,
      @Nullable String thread,
      @Nullable String message,
      @Nullable Throwable thrown,
      @Nullable Map<String, String> context,
      long timeMillis,
      @Nullable String traceId,
      @Nullable String spanId,
      @Nullable String userId) {
    this.severity = severity;
    this.level = level;
    this.logger = logger == null ? "" : logger;
    this.message = message == null ? "null" : message;
    this.thrown = thrown == null ? null : Thrown.of(thrown);
    this.context = Context.copy(context);
    this.timeMillis = timeMillis;
    this.traceId = traceId;
    this.spanId = spanId;
    this.userId = userId;
    this.thread = thread == null ? Thread.currentThread().getName() : thread;
  }
}
