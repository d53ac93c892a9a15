package io.vigia.it.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What becomes of connections, by will and by accident. */
final class ConnectionScenarios {
  private static final int CLIENTS = 200;
  private static final int MANY_CLIENTS = 1_000;
  private static final int AT_ONCE = 50;

  private static final Set<String> NONE = Set.of("None");

  /** What containers call a client that is gone. */
  private static final Set<String> GONE =
      Set.of(
          "None",
          "ClientAbortException",
          "EofException",
          "HttpEofException",
          "EOFException",
          "IOException",
          "ClosedChannelException",
          "SocketException",
          "BadRequestException",
          "HttpException");

  private ConnectionScenarios() {}

  static List<Scenario> all() {
    Scenario.Topic topic = Scenario.topic("Connection");
    return List.of(
        topic.scenario("20 requests on one connection", ConnectionScenarios::keepAlive),
        topic.scenario("20 pipelined requests", ConnectionScenarios::pipelined),
        topic.scenario(
            "A streamed response is measured to its end", ConnectionScenarios::streaming),
        topic.scenario("The client hangs up amid the response", ConnectionScenarios::hangUp),
        topic.scenario("The client hangs up before the response", ConnectionScenarios::hangUpEarly),
        topic.scenario(
            "The client hangs up amid its own headers: no request",
            ConnectionScenarios::hangUpInHead,
            Capability.SILENT_ON_BROKEN_OFF_HEADERS),
        topic.scenario("The client hangs up amid its own body", ConnectionScenarios::hangUpInBody),
        topic.scenario(
            "200 clients hang up amid the response, 50 at once",
            visit -> hangUpOften(visit, CLIENTS, "/app/flood")),
        topic.scenario(
            "The same of asynchronous responses",
            visit -> hangUpOften(visit, CLIENTS, "/app/async/flood"),
            Capability.ASYNC_HANG_UPS),
        topic.scenario(
            "1,000 clients hang up amid the response, and 1,000 amid asynchronous ones",
            visit -> {
              hangUpOften(visit, MANY_CLIENTS, "/app/flood");
              hangUpOften(visit, MANY_CLIENTS, "/app/async/flood");
            },
            Capability.MANY_HANG_UPS),
        topic.scenario(
            "A malformed request line", ConnectionScenarios::malformed, Capability.BAD_REQUESTS),
        topic.scenario(
            "A header that is too long", ConnectionScenarios::tooLong, Capability.BAD_REQUESTS),
        topic.scenario("HTTP/2", ConnectionScenarios::http2, Capability.HTTP2));
  }

  private static void keepAlive(Visit visit) {
    try (RawHttp connection = visit.connect()) {
      for (int i = 0; i < 10; i++) {
        assertThat(connection.send(RawHttp.request("GET", "/app/plain")).read().status())
            .isEqualTo(200);
        assertThat(connection.send(RawHttp.request("GET", "/app/async/complete")).read().status())
            .isEqualTo(200);
      }
    }
    visit.count(10, "GET", "/app/plain", 200);
    visit.count(10, "GET", "/app/async/complete", 200);
  }

  private static void pipelined(Visit visit) {
    try (RawHttp connection = visit.connect()) {
      String two =
          RawHttp.request("GET", "/app/plain") + RawHttp.request("GET", "/app/prefix/pipelined");
      connection.send(two.repeat(10));
      for (int i = 0; i < 10; i++) {
        assertThat(connection.read().body()).isEqualTo("plain");
        assertThat(connection.read().body()).isEqualTo("prefix");
      }
    }
    visit.count(10, "GET", "/app/plain", 200);
    visit.count(10, "GET", "/app/prefix/*", 200);
  }

  private static void streaming(Visit visit) {
    assertThat(visit.expect("/app/stream", "/app/stream", 200).body()).endsWith("part 5\n");
    visit.assertCounted();

    assertThat(visit.longerThan("0.5", "GET", "/app/stream")).isEqualTo(1);
  }

  private static void hangUp(Visit visit) throws IOException {
    try (RawHttp connection = visit.connect()) {
      assertThat(connection.send(RawHttp.request("GET", "/app/flood")).head().status())
          .isEqualTo(200);
      connection.skip(100_000);
      connection.reset();
    }
    visit.countEither(1, "GET", "/app/flood", 200, GONE);
  }

  private static void hangUpEarly(Visit visit) {
    try (RawHttp connection = visit.connect()) {
      connection.send(RawHttp.request("GET", "/app/busy?mark=hang-up"));
      assertThat(visit.jvm().out().await(line -> line.contains("busy with hang-up"))).isPresent();
      connection.reset();
    }
    visit.countEither(1, "GET", "/app/busy", 200, GONE);
  }

  private static void hangUpInHead(Visit visit) {
    try (RawHttp connection = visit.connect()) {
      connection.send("GET /app/plain HTTP/1.1\r\nHost: loc");
      connection.reset();
    }
    visit.expect("/app/plain", "/app/plain", 200);
  }

  private static void hangUpInBody(Visit visit) {
    try (RawHttp connection = visit.connect()) {
      connection.send(RawHttp.request("POST", "/app/echo", "Content-Length: 10") + "half");
      visit.awaitActive(1);
      connection.reset();
    }
    visit.countThose(1, GONE, "uri", "/app/echo", "method", "POST");
  }

  private static void hangUpOften(Visit visit, int clients, String flood) {
    int before = begun(visit, flood);
    int refused = 0;
    for (int sent = 0; sent < clients; sent += AT_ONCE) {
      List<RawHttp> connections = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        connections.add(visit.connect().send(RawHttp.request("GET", flood)));
      }
      for (RawHttp connection : connections) {
        Optional<Reply> head = connection.headIfAny();
        refused += head.isPresent() ? 0 : 1;
        assertThat(head.map(Reply::status).orElse(200)).isEqualTo(200);
      }
      connections.forEach(RawHttp::reset);
    }
    int begun = begun(visit, flood) - before;
    // Tomcat, also without an agent, resets one connection in some ten thousand unread.
    assertThat(begun).isBetween(clients - refused, clients);
    assertThat(refused).isLessThanOrEqualTo(clients / 100);
    visit.countEither(begun, "GET", flood, 200, GONE);
  }

  /** How many of them the application was asked for. */
  private static int begun(Visit visit, String flood) {
    return Integer.parseInt(visit.expect(flood + "/begun", flood + "/begun", 200).body());
  }

  /** To Tomcat 7 it is a method like another. */
  private static void malformed(Visit visit) {
    try (RawHttp connection = visit.connect()) {
      connection.send("G\1T /app/plain HTTP/1.1\r\nHost: localhost\r\n\r\n");
      int status = connection.read().status();

      assertThat(status).isIn(200, 400);
      visit.count(1, "UNKNOWN", status == 200 ? "/app/plain" : "UNKNOWN", status);
    }
  }

  private static void tooLong(Visit visit) {
    Reply reply = visit.get("/app/plain", "Long: " + "x".repeat(20_000));

    assertThat(reply.status()).isIn(400, 431);
    // Not every release has the method by then.
    visit.countThose(1, NONE, "uri", "UNKNOWN", "status", String.valueOf(reply.status()));
  }

  private static void http2(Visit visit) throws Exception {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
    String[] paths = {"/app/plain", "/app/prefix/2", "/app/async/complete", "/app/fail"};
    for (String path : paths) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(visit.jvm().application() + path)).build();
      HttpResponse<Void> response = client.send(request, HttpResponse.BodyHandlers.discarding());

      assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_2);
      assertThat(response.statusCode()).isEqualTo(path.equals("/app/fail") ? 500 : 200);
    }
    visit.count(1, "GET", "/app/plain", 200);
    visit.count(1, "GET", "/app/prefix/*", 200);
    visit.count(1, "GET", "/app/async/complete", 200);
    visit.count(1, "GET", "/app/fail", 500, "IllegalStateException");
  }
}
