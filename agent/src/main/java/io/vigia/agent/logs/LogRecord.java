package io.vigia.agent.logs;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record of a logging framework as it was when it was logged: nothing in it changes, and
 * nothing of it belongs to the application.
 */
public final class LogRecord extends Entry {
  /** Longer than what is written of a message, so that secrets are found before it is cut. */
  private static final int MAX_MESSAGE = LogFormat.MAX_MESSAGE + 1024;

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
    this.message = message == null ? "null" : bounded(message);
    this.thrown = thrown == null ? null : Thrown.of(thrown);
    this.context = Context.copy(context);
    this.timeMillis = timeMillis;
    this.traceId = traceId;
    this.spanId = spanId;
    this.userId = userId;
    this.thread = thread == null ? Thread.currentThread().getName() : thread;
  }

  /** What the context map has under a key, else the other one. */
  @Nullable String contextOr(String key, @Nullable String other) {
    for (int i = 0; i < context.length; i += 2) {
      if (context[i].equals(key)) {
        return context[i + 1];
      }
    }
    return other;
  }

  private static String bounded(String text) {
    return text.length() <= MAX_MESSAGE ? text : text.substring(0, MAX_MESSAGE);
  }

  @Override
  int severity() {
    return severity;
  }

  @Override
  int weight() {
    int weight = message.length() + (thrown == null ? 0 : thrown.weight());
    for (String part : context) {
      weight += part.length();
    }
    return weight;
  }
}
