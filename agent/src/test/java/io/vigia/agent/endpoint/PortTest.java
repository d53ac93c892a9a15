package io.vigia.agent.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.endpoint.Client.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PortTest {
  private static final int PATIENCE_MILLIS = 400;

  /** So long that who is cut before was cut for it, on a busy machine too. */
  private static final long DRIPPING_MILLIS = 20_000;

  private final Site site = new Site(new Access("127.0.0.1", null));
  private final CountDownLatch gate = new CountDownLatch(1);
  private final Port port;

  PortTest() {
    site.guarded("/small", request -> Response.text(200, "hello"));
    site.guarded("/large", request -> Response.of(200, "text/plain", letters(100_000)));
    site.guarded("/huge", request -> Response.of(200, "text/plain", letters(50_000_000)));
    site.guarded(
        "/broken",
        request -> {
          throw new IllegalStateException("secret");
        });
    site.guarded(
        "/gate",
        request -> {
          try {
            gate.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return Response.text(200, "through");
        });
    port = Port.open("127.0.0.1", 0, true, site, PATIENCE_MILLIS);
  }

  private static byte[] letters(int count) {
    return "a".repeat(count).getBytes(StandardCharsets.US_ASCII);
  }

  @AfterEach
  void close() throws Exception {
    port.close();
  }

  @Test
  void get_knownPath_isAnsweredInFull() throws Exception {
    Answer answer = Client.get(port.number(), "/small");
    assertThat(answer.statusLine).isEqualTo("HTTP/1.1 200 OK");
    assertThat(answer.text()).isEqualTo("hello\n");
    assertThat(answer.headers)
        .containsEntry("Content-Length", "6")
        .containsEntry("Content-Type", "text/plain; charset=utf-8")
        .containsEntry("Cache-Control", "no-store")
        .containsEntry("Connection", "close")
        .containsEntry("X-Content-Type-Options", "nosniff")
        .containsEntry("Referrer-Policy", "no-referrer")
        .containsEntry("Cross-Origin-Resource-Policy", "same-origin")
        .doesNotContainKey("Content-Encoding");
    assertThat(answer.headers.get("Content-Security-Policy"))
        .startsWith("default-src 'none'; script-src 'self';")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void get_http10WithoutHost_isAnswered() throws Exception {
    assertThat(Client.raw(port.number(), "GET /small HTTP/1.0\r\n\r\n").text())
        .isEqualTo("hello\n");
  }

  @Test
  void head_knownPath_hasTheHeadOfGetAndNoBody() throws Exception {
    Answer get = Client.get(port.number(), "/large", "Accept-Encoding: gzip");
    Answer head =
        Client.raw(
            port.number(),
            "HEAD /large HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n");
    assertThat(head.statusLine).isEqualTo(get.statusLine);
    assertThat(head.headers).isEqualTo(get.headers);
    assertThat(head.body).isEmpty();
  }

  @Test
  void get_clientThatTakesGzip_isCompressed() throws Exception {
    Answer answer = Client.get(port.number(), "/large", "Accept-Encoding: gzip, br");
    assertThat(answer.headers)
        .containsEntry("Content-Encoding", "gzip")
        .containsEntry("Vary", "Accept, Accept-Encoding")
        .containsEntry("Content-Length", String.valueOf(answer.body.length));
    assertThat(answer.body.length).isLessThan(1_000);
    assertThat(answer.unzipped()).isEqualTo("a".repeat(100_000));
  }

  @Test
  void get_clientThatRefusesGzip_isPlain() throws Exception {
    Answer answer = Client.get(port.number(), "/large", "Accept-Encoding: *, gzip;q=0");
    assertThat(answer.headers).doesNotContainKey("Content-Encoding");
    assertThat(answer.body).hasSize(100_000);
  }

  @Test
  void post_withABody_isRefusedUnread() throws Exception {
    Answer answer =
        Client.raw(
            port.number(),
            "POST /small HTTP/1.1\r\nHost: localhost\r\nContent-Length: 20000\r\n\r\n"
                + "x".repeat(20_000));
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.headers).containsEntry("Allow", "GET, HEAD");
    assertThat(answer.text()).isEqualTo("only GET and HEAD\n");
  }

  @Test
  void get_headLongerThanTheLimit_isRefused() throws Exception {
    Answer answer = Client.get(port.number(), "/small", "X-Long: " + "x".repeat(100_000));
    assertThat(answer.status()).isEqualTo(431);
    assertThat(answer.text().lines()).hasSize(1);
  }

  @Test
  void get_unknownPath_isNotFound() throws Exception {
    assertThat(Client.get(port.number(), "/etc/passwd").status()).isEqualTo(404);
    assertThat(Client.get(port.number(), "/../small").status()).isEqualTo(404);
  }

  @Test
  void get_routeThatThrows_isOneLineWithoutTheReason() throws Exception {
    Answer answer = Client.get(port.number(), "/broken");
    assertThat(answer.statusLine).isEqualTo("HTTP/1.1 500 Internal Server Error");
    assertThat(answer.text())
        .isEqualTo("this failed inside Vigia; the application is not concerned\n");
    assertThat(Client.get(port.number(), "/small").status()).isEqualTo(200);
  }

  @Test
  void client_thatSendsABytePerWhile_isCutInTime() throws Exception {
    long start = System.nanoTime();
    try (Client slow = new Client(port.number())) {
      slow.send("GET /small HTTP/1.1\r\n");
      Thread dripping = new Thread(() -> drip(slow));
      dripping.start();
      assertThat(answerOrReset(slow)).isEmpty();
      dripping.join();
    }
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    assertThat(millis).isBetween((long) PATIENCE_MILLIS - 50, DRIPPING_MILLIS);
  }

  private static void drip(Client client) {
    try {
      for (int i = 0; i < DRIPPING_MILLIS / 20; i++) {
        client.send("x");
        TimeUnit.MILLISECONDS.sleep(20);
      }
    } catch (Exception cut) {
      // As it should be.
    }
  }

  @Test
  void client_thatNeverReads_isCutInTime() throws Exception {
    List<Client> stuck = new ArrayList<>();
    for (int i = 0; i < 4; i++) { // all workers
      Client client = new Client(port.number());
      client.send("GET /huge HTTP/1.1\r\nHost: localhost\r\n\r\n");
      stuck.add(client);
    }
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    String answer = "";
    while (answer.isEmpty() && System.nanoTime() < end) {
      try (Client client = new Client(port.number())) {
        client.send("GET /small HTTP/1.1\r\nHost: localhost\r\n\r\n");
        answer = new String(answerOrReset(client), StandardCharsets.US_ASCII);
      }
    }
    assertThat(answer).endsWith("\r\n\r\nhello\n");
    for (Client client : stuck) {
      client.close();
    }
  }

  @Test
  void clients_twentyAtOnce_areAllAnsweredAndTheNextIsToldToComeBack() throws Exception {
    try (Port patient = Port.open("127.0.0.1", 0, true, site, 60_000)) {
      List<Client> clients = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        Client client = new Client(patient.number());
        client.send("GET /gate HTTP/1.1\r\nHost: localhost\r\n\r\n");
        clients.add(client);
      }
      Answer refused = Client.get(patient.number(), "/small");
      assertThat(refused.statusLine).isEqualTo("HTTP/1.1 503 Service Unavailable");
      assertThat(refused.text()).isEqualTo("too many requests at once\n");

      gate.countDown();
      for (Client client : clients) {
        assertThat(client.answer().text()).isEqualTo("through\n");
        client.close();
      }
      assertThat(Client.get(patient.number(), "/small").status()).isEqualTo(200);
    }
  }

  @Test
  void threads_ofThePort_areDaemonsWithoutALoader() throws Exception {
    Client.get(port.number(), "/small");
    List<Thread> threads =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().startsWith("vigia-http"))
            .toList();
    assertThat(threads).hasSizeGreaterThanOrEqualTo(2);
    assertThat(threads).allMatch(Thread::isDaemon);
    assertThat(threads).allMatch(thread -> thread.getContextClassLoader() == null);
  }

  @Test
  void open_defaultPortTaken_takesTheNextFree() throws Exception {
    try (ServerSocket taken = listen();
        Port next = Port.open("127.0.0.1", taken.getLocalPort(), false, site)) {
      assertThat(next.number()).isBetween(taken.getLocalPort() + 1, taken.getLocalPort() + 9);
      assertThat(next.url()).isEqualTo("http://127.0.0.1:" + next.number());
      assertThat(Client.get(next.number(), "/small").status()).isEqualTo(200);
    }
  }

  @Test
  void open_askedPortTaken_isNull() throws Exception {
    try (ServerSocket taken = listen()) {
      assertThat(Port.open("127.0.0.1", taken.getLocalPort(), true, site)).isNull();
    }
  }

  @Test
  void open_hostThatDoesNotExist_isNull() {
    assertThat(Port.open("no.such.host.invalid", 9797, false, site)).isNull();
  }

  private static ServerSocket listen() throws Exception {
    return new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
  }

  private static byte[] answerOrReset(Client client) {
    try {
      return client.bytes();
    } catch (IOException reset) {
      return new byte[0];
    }
  }
}
