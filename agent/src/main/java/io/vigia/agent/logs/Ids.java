package io.vigia.agent.logs;

import io.vigia.bootstrap.LogHook;
import org.jspecify.annotations.Nullable;

/**
 * Whose a record is: what its context map says, which the application or another agent may have
 * set, else what the request knows that made it.
 */
final class Ids {
  static final String USER_ID = "user_id";

  final @Nullable String trace;
  final @Nullable String span;
  final @Nullable String user;

  Ids(LogRecord record) {
    trace = record.contextOr(LogHook.TRACE_ID, record.traceId);
    span = record.contextOr(LogHook.SPAN_ID, record.spanId);
    user = record.contextOr(USER_ID, record.userId);
  }

  /** Whether an entry of the context map says what one of these says. */
  boolean say(String key, String value) {
    switch (key) {
      case LogHook.TRACE_ID:
      case LogHook.SPAN_ID:
      case USER_ID:
        return true;
      case LogHook.TRACE_ID_TWIN:
        return value.equals(trace);
      case LogHook.SPAN_ID_TWIN:
        return value.equals(span);
      default:
        return false;
    }
  }
}
