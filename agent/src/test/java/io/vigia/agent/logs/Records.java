package io.vigia.agent.logs;

import io.vigia.bootstrap.LogHook;
import java.time.Instant;
import java.util.Map;

/** Makes log records. */
final class Records {
  static final long TIME = Instant.parse("2026-11-21T10:15:30.007Z").toEpochMilli();
  static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  static final String SPAN = "00f067aa0ba902b7";

  private Records() {}

  static LogRecord info(String message) {
    return record(LogHook.INFO, "INFO", message, null, Map.of());
  }

  static LogRecord failed(String message, Throwable thrown) {
    return record(LogHook.ERROR, "ERROR", message, thrown, Map.of());
  }

  static LogRecord with(Map<String, String> context) {
    return record(LogHook.INFO, "INFO", "said", null, context);
  }

  static LogRecord ofRequest(String message, Map<String, String> context) {
    return new LogRecord(
        LogHook.WARN,
        "WARN",
        "shop.Items",
        "http-1",
        message,
        null,
        context,
        TIME,
        TRACE,
        SPAN,
        "u7");
  }

  static LogRecord record(
      int severity, String level, String message, Throwable thrown, Map<String, String> context) {
    return new LogRecord(
        severity, level, "shop.Items", "main", message, thrown, context, TIME, null, null, null);
  }
}
