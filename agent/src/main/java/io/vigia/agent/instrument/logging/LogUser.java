package io.vigia.agent.instrument.logging;

import io.vigia.agent.telemetry.RequestContext;
import io.vigia.agent.telemetry.ThreadState;
import io.vigia.bootstrap.LogHook;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who sent a request, by what applications put into the context map. */
final class LogUser {
  private static final String[] IDS = {"user_id", "userId", "user.id"};
  private static final String[] NAMES = {"user", "username"};

  private LogUser() {}

  /** The application has put a key, which may say who sent the request. */
  static void put(RequestContext request, @Nullable String key, String value) {
    if (isOneOf(IDS, key)) {
      request.sentBy(value, true);
    } else if (isOneOf(NAMES, key)) {
      request.sentBy(value, false);
    }
  }

  /**
   * Who a record's request was sent by: what the request knows, where the record is written on its
   * thread, else what its context map says; null where nobody said.
   *
   * @param context with the ids of its request
   */
  static @Nullable String of(Map<String, String> context) {
    RequestContext request = ThreadState.current().request;
    if (request != null && request.trace().traceId().equals(context.get(LogHook.TRACE_ID))) {
      return request.user();
    }
    String id = first(IDS, context);
    return id == null ? first(NAMES, context) : id;
  }

  private static @Nullable String first(String[] keys, Map<String, String> context) {
    for (String key : keys) {
      // Some frameworks keep objects there.
      Object value = context.get(key);
      if (value != null) {
        return value.toString();
      }
    }
    return null;
  }

  private static boolean isOneOf(String[] keys, @Nullable String key) {
    for (String each : keys) {
      if (each.equals(key)) {
        return true;
      }
    }
    return false;
  }
}
