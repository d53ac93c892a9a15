package io.vigia.agent.instrument.server;

import io.vigia.agent.telemetry.ObjectReader;
import io.vigia.agent.telemetry.Readings;
import io.vigia.agent.util.LibraryObject;

/** The sessions of a web application in Undertow. */
final class UndertowSessionReader implements ObjectReader {
  @Override
  public void read(LibraryObject manager, Readings into) {
    LibraryObject deployment = manager.get("getDeployment");
    String path = deployment.get("getDeploymentInfo").text("getContextPath");
    LibraryObject sessions = deployment.get("getSessionManager");
    double active = sessions.get("getStatistics").number("getActiveSessionCount");
    if (Double.isNaN(active)) { // a manager without statistics; this copies their ids
      active = sessions.size("getActiveSessions");
    }
    Sessions.active(into, path, active);
  }
}
