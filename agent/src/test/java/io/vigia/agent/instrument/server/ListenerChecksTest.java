package io.vigia.agent.instrument.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigia.agent.health.CheckFailedException;
import io.vigia.agent.telemetry.Dependencies;
import io.vigia.agent.telemetry.Observed;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ListenerChecksTest {
  private final Observed observed = new Observed();
  private final Dependencies dependencies = new Dependencies();
  private final ListenerChecks checks = new ListenerChecks(observed, dependencies);

  /** As a connector of Tomcat or Jetty. */
  public static final class Endpoint {
    private int port;

    public int getLocalPort() {
      return port;
    }
  }

  /** As Jetty's. */
  public static final class Server {
    private final Endpoint[] connectors = {new Endpoint(), new Endpoint()};

    public Endpoint[] getConnectors() {
      return connectors.clone();
    }
  }

  @Test
  void ask_noServerSeen_isNoComponent() throws Exception {
    assertThat(checks.ask()).isFalse();
    assertThat(dependencies.all()).isEmpty();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void ask_endpoint_isWellAsLongAsItsPortIsListenedOn() throws Exception {
    Endpoint endpoint = new Endpoint();
    observed.add(endpoint, new TomcatEndpointReader());
    try (ServerSocket socket = new ServerSocket(0)) {
      endpoint.port = socket.getLocalPort();
      assertThat(checks.ask()).isTrue();
      assertThat(dependencies.all()).extracting("name").containsExactly("application");
    }
    assertThatThrownBy(checks::ask).isInstanceOf(CheckFailedException.class);
  }

  @Test
  void ask_oneOfTwoConnectors_isEnough() throws Exception {
    Server server = new Server();
    observed.add(server, new JettyServerReader());
    assertThat(checks.ask()).isFalse(); // none is open yet
    try (ServerSocket socket = new ServerSocket(0)) {
      server.connectors[1].port = socket.getLocalPort();
      assertThat(checks.ask()).isTrue();
    }
  }

  @Test
  void ask_everyServerIsStopped_fails() throws Exception {
    Endpoint endpoint = new Endpoint();
    observed.add(endpoint, new TomcatEndpointReader());
    try (ServerSocket socket = new ServerSocket(0)) {
      endpoint.port = socket.getLocalPort();
      assertThat(checks.ask()).isTrue();
      observed.remove(endpoint);
      assertThatThrownBy(checks::ask).isInstanceOf(CheckFailedException.class);
    }
  }
}
