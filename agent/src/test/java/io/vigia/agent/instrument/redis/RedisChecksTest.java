package io.vigia.agent.instrument.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigia.agent.telemetry.Dependencies;
import io.vigia.agent.telemetry.Meters;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisChecksTest {
  private final Dependencies dependencies = new Dependencies();
  private final RedisHandler redis = new RedisHandler(new Meters(), dependencies);
  private final RedisChecks checks = new RedisChecks(dependencies, redis);
  private final List<ServerSocket> servers = new ArrayList<>();

  @AfterEach
  void close() throws IOException {
    for (ServerSocket server : servers) {
      server.close();
    }
  }

  @Test
  void get_noClientSeen_isNothing() {
    assertThat(checks.get()).isEmpty();
    assertThat(dependencies.all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*3\r\n$6\r\nmaster\r\n:0\r\n*0\r\n",
        "-NOAUTH Authentication required.\r\n",
        "-LOADING Redis is loading the dataset in memory\r\n",
        "-ERR unknown command\r\n"
      })
  void ask_anyReply_isAnAnswer(String reply) throws Exception {
    serve(reply, false);
    assertThat(checks.ask()).isTrue();
  }

  @Test
  void ask_sentinel_isNoEvidenceAndForgotten() throws Exception {
    serve("*2\r\n$8\r\nsentinel\r\n*0\r\n", false);
    assertThat(checks.ask()).isFalse();
    assertThat(checks.get()).isEmpty();
  }

  @Test
  void ask_somethingElse_fails() throws Exception {
    serve("HTTP/1.1 400 Bad Request\r\n\r\n", false);
    assertThatThrownBy(checks::ask).isInstanceOf(IOException.class);
  }

  @Test
  void ask_noReply_fails() throws Exception {
    serve(null, false);
    assertThatThrownBy(checks::ask).isInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void ask_oneOfSeveralAnswers_isEnough() throws Exception {
    serve("-NOAUTH no\r\n", false);
    serve(null, false);
    assertThat(checks.ask()).isTrue();
  }

  @Test
  void ask_behindTls_isNoEvidenceUnlessTheConnectionFails() throws Exception {
    serve("-NOAUTH no\r\n", true);
    assertThat(checks.ask()).isFalse();
    close();
    assertThatThrownBy(checks::ask).isInstanceOf(IOException.class);
  }

  @Test
  void addresses_many_areTheLast() {
    for (int port = 1; port <= 10; port++) {
      redis.addresses().add(new InetSocketAddress("127.0.0.1", port), false);
    }
    redis.addresses().add(new InetSocketAddress("127.0.0.1", 8), false);
    redis.addresses().add("a path", false);
    redis.addresses().add(null, false);
    assertThat(redis.addresses().all()).extracting("port").containsExactly(8, 10, 9, 7);
  }

  /** Answers every connection so; not at all where {@code reply} is null. */
  private void serve(String reply, boolean isEncrypted) throws IOException {
    ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    servers.add(server);
    redis.addresses().add(server.getLocalSocketAddress(), isEncrypted);
    Thread thread =
        new Thread(
            () -> {
              while (!server.isClosed()) {
                try {
                  Socket socket = server.accept();
                  if (reply != null) {
                    socket.getInputStream().read(new byte[100]);
                    socket.getOutputStream().write(reply.getBytes(US_ASCII));
                  }
                } catch (IOException e) {
                  // Closed.
                }
              }
            });
    thread.setDaemon(true);
    thread.start();
  }
}
