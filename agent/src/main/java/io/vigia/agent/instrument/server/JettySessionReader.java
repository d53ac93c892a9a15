package io.vigia.agent.instrument.server;

import io.vigia.agent.telemetry.ObjectReader;
import io.vigia.agent.telemetry.Readings;
import io.vigia.agent.util.LibraryObject;

/** The sessions of a web application in Jetty: those in its cache, which is in memory. */
final class JettySessionReader implements ObjectReader {
  static final JettySessionReader ANY = new JettySessionReader();

  private JettySessionReader() {}

  @Override
  public void read(LibraryObject manager, Readings into) {
    String path = manager.get("getContext").text("getContextPath");
    if (path == null) { // Jetty 9.4 to 11 show it to sub classes only
      path = manager.field("_context").text("getContextPath");
    }
    Sessions.active(into, path, manager.get("getSessionCache").number("getSessionsCurrent"));
  }
}
