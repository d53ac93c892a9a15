package io.vigia.agent.instrument.server;

import io.vigia.agent.telemetry.ObjectReader;
import io.vigia.agent.telemetry.Readings;
import io.vigia.agent.util.LibraryObject;

/**
 * A session manager of Tomcat's, also under the names of Micrometer's {@code TomcatMetrics}, which
 * knows one manager only and so has no {@code context}.
 */
final class TomcatSessionReader implements ObjectReader {
  @Override
  public void read(LibraryObject manager, Readings into) {
    // Tomcat 7 calls the context a container.
    String path = manager.get("getContext", "getContainer").text("getPath");
    if (path == null) {
      return;
    }
    double active = manager.number("getActiveSessions");
    Sessions.active(into, path, active);
    String context = Sessions.label(path);
    into.gauge(
        "tomcat_sessions_active_current_sessions",
        "Sessions that there are.",
        active,
        "context",
        context);
    into.gauge(
        "tomcat_sessions_active_max_sessions",
        "The most sessions that there were at one time.",
        manager.number("getMaxActive"),
        "context",
        context);
    into.counter(
        "tomcat_sessions_created_sessions_total",
        "Sessions created.",
        manager.number("getSessionCounter"),
        "context",
        context);
    into.counter(
        "tomcat_sessions_expired_sessions_total",
        "Sessions that ended by themselves or were invalidated.",
        manager.number("getExpiredSessions"),
        "context",
        context);
    into.counter(
        "tomcat_sessions_rejected_sessions_total",
        "Sessions refused because there were too many.",
        manager.number("getRejectedSessions"),
        "context",
        context);
    into.maximum(
        "tomcat_sessions_alive_max_seconds",
        "The longest life of a session that has ended.",
        manager.number("getSessionMaxAliveTime"),
        "context",
        context);
  }
}
