package io.vigia.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** A port that somebody else has. */
class PortTest {
  private static final int DEFAULT = 9797;

  @Test
  void port_askedForAndTaken_warnsAndTheApplicationRuns() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      JvmCommand command = JvmCommand.on(Jdk.running()).agent().property("vigia.port", port);
      try (ProbeJvm probe = ProbeJvm.start(command)) {
        assertThat(probe.jvm().err().await(line -> line.contains(port))).isPresent();
        assertThat(probe.ask("threads")).contains("main");
        assertThat(probe.jvm().err().await(line -> line.contains("watches"))).isPresent();
        assertThat(probe.jvm().err().all())
            .as("the warning and the banner")
            .hasSize(2)
            .noneMatch(line -> line.contains("http://"))
            .first()
            .asString()
            .contains("WARN", "127.0.0.1:" + port, "the application runs");
      }
    }
  }

  @Test
  void port_defaultTaken_isTheNextFreeOne() throws IOException {
    JvmCommand command = JvmCommand.on(Jdk.running()).agent().property("vigia.port", null);
    try (ServerSocket taken = takeDefault();
        ProbeJvm probe = ProbeJvm.start(command)) {
      assertThat(taken.isClosed()).isFalse();
      assertThat(URI.create(probe.jvm().agent()).getPort()).isBetween(DEFAULT + 1, DEFAULT + 10);
      probe.jvm().assertUnharmed();
    }
  }

  /** Whoever has it, it is taken. */
  private static ServerSocket takeDefault() throws IOException {
    try {
      return new ServerSocket(DEFAULT, 1, InetAddress.getLoopbackAddress());
    } catch (BindException takenAlready) {
      return new ServerSocket();
    }
  }
}
