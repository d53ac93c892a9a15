package io.vigia.agent.instrument.server;

import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Rewrite;
import io.vigia.agent.telemetry.ObjectReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The thread pools, connectors and session managers of Tomcat, Jetty and Undertow. */
public final class ServerInstrumentation implements Instrumentation {
  static final List<ObservedClass> CLASSES =
      Arrays.asList(
          new ObservedClass(
              "org.apache.tomcat.util.net.AbstractEndpoint",
              "start",
              "stop",
              new TomcatEndpointReader()),
          new ObservedClass(
              "org.apache.catalina.session.ManagerBase",
              "startInternal",
              "stopInternal",
              new TomcatSessionReader()),
          new ObservedClass(
              "org.eclipse.jetty.server.Server", "doStart", "doStop", new JettyServerReader()),
          // Jetty 9.4 to 11, and from 12 on.
          new ObservedClass(
              "org.eclipse.jetty.server.session.SessionHandler",
              "doStart",
              "doStop",
              JettySessionReader.ANY),
          new ObservedClass(
              "org.eclipse.jetty.session.AbstractSessionManager",
              "doStart",
              "doStop",
              JettySessionReader.ANY),
          new ObservedClass(
              "io.undertow.servlet.core.DeploymentManagerImpl",
              "start",
              "stop",
              new UndertowSessionReader()));

  @Override
  public String name() {
    return "server";
  }

  @Override
  public List<Rewrite> rewrites() {
    List<Rewrite> rewrites = new ArrayList<>();
    for (ObservedClass observed : CLASSES) {
      rewrites.add(observed.rewrite());
    }
    return rewrites;
  }

  /** The reader for an object of {@code type} or one of its sub types; null where there is none. */
  static @Nullable ObjectReader readerOf(Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      for (ObservedClass observed : CLASSES) {
        if (observed.name.equals(each.getName())) {
          return observed.reader;
        }
      }
    }
    return null;
  }
}
