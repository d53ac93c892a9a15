package io.vigia.agent.instrument.server;

import io.vigia.agent.health.Check;
import io.vigia.agent.health.CheckFailedException;
import io.vigia.agent.health.Health;
import io.vigia.agent.telemetry.Dependencies;
import io.vigia.agent.telemetry.Dependency;
import io.vigia.agent.telemetry.ObjectReader;
import io.vigia.agent.telemetry.Observed;
import io.vigia.agent.util.AgentThread;
import io.vigia.agent.util.LibraryObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether the application still takes requests: of the connectors of Tomcat and Jetty that were
 * seen, one at least listens. No connection is opened: where the system tells which ports are
 * listened on, that is read.
 */
public final class ListenerChecks implements Supplier<List<Check>>, Check {
  private final Observed observed;
  private final Dependencies dependencies;
  private final ListeningPorts ports;

  /** Null as long as no connector was seen. */
  private volatile @Nullable Dependency application;

  private volatile boolean isEnding;

  public ListenerChecks(Observed observed, Dependencies dependencies) {
    this(observed, dependencies, new ListeningPorts());
    // A service that ends on purpose closes its ports first.
    Runtime.getRuntime()
        .addShutdownHook(AgentThread.make("vigia-health-stop", () -> isEnding = true));
  }

  ListenerChecks(Observed observed, Dependencies dependencies, ListeningPorts ports) {
    this.observed = observed;
    this.dependencies = dependencies;
    this.ports = ports;
  }

  @Override
  public List<Check> get() {
    return Collections.singletonList(this);
  }

  @Override
  public Object key() {
    return this;
  }

  @Override
  public @Nullable Dependency component() {
    return application;
  }

  @Override
  public boolean ask() throws CheckFailedException {
    List<Integer> open = new ArrayList<>();
    observed.forEach(
        (object, reader) -> {
          open.addAll(ports(new LibraryObject(object), reader));
        });
    if (!open.isEmpty() && application == null) {
      application = dependencies.own(Health.APPLICATION);
    }
    if (application == null || isEnding) {
      return false;
    }
    for (int port : open) {
      if (ports.isListening(port)) {
        return true;
      }
    }
    throw new CheckFailedException("no connector takes connections");
  }

  /** Those that a server says it listens on. */
  private static List<Integer> ports(LibraryObject server, ObjectReader reader) {
    List<Integer> open = new ArrayList<>();
    if (reader instanceof TomcatEndpointReader) {
      add(open, server.number("getLocalPort"));
    } else if (reader instanceof JettyServerReader) {
      for (Object connector : server.elements("getConnectors")) {
        add(open, new LibraryObject(connector).number("getLocalPort"));
      }
    }
    return open;
  }

  private static void add(List<Integer> open, double port) {
    if (port > 0) {
      open.add((int) port);
    }
  }
}
