package io.vigia.agent.instrument.server;

import io.vigia.agent.telemetry.Readings;
import org.jspecify.annotations.Nullable;

/** The gauge of sessions that every container has. */
final class Sessions {
  private Sessions() {}

  /** The label value of a context path, of which containers write the root in two ways. */
  static String label(String contextPath) {
    return contextPath.isEmpty() ? "/" : contextPath;
  }

  /**
   * @param contextPath null where the application is gone
   */
  static void active(Readings into, @Nullable String contextPath, double number) {
    if (contextPath != null) {
      into.gauge(
          "vigia_active_sessions",
          "HTTP sessions that the server holds.",
          number,
          "context",
          label(contextPath));
    }
  }
}
