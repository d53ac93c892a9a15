package io.vigia.it.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Spring WebFlux on Reactor Netty: what is counted. */
final class WebFluxScenarios {
  private static final String FAILURE = "IllegalStateException";
  private static final int CLIENTS = 200;
  private static final int MANY_CLIENTS = 1_000;
  private static final int AT_ONCE = 50;

  private static final Scenario.Topic TOPIC = Scenario.topic("WebFlux");

  private WebFluxScenarios() {}

  static List<Scenario> all() {
    List<Scenario> all = new ArrayList<>(routes());
    all.addAll(statuses());
    all.addAll(connections());
    all.addAll(WebFluxTraceScenarios.all());
    return all;
  }

  private static List<Scenario> routes() {
    return List.of(
        TOPIC.scenario(
            "Controllers and functional routes",
            visit -> {
              visit.expect("/app/pages/7", "/app/pages/{id}", 200);
              visit.expect("/app/functional/7", "/app/functional/{id}", 200);
              visit.expect("/app/nested/7", "/app/nested/{id}", 200);
            }),
        TOPIC.scenario(
            "Static resources, and paths that are none: as Spring says",
            visit -> {
              visit.expect("/app/logo.txt", "/app/**", 200);
              visit.expect("/app/nothing", "/app/**", 404);
              visit.expect("/nothing", "NOT_FOUND", 404);
            }),
        TOPIC.scenario(
            "Actuator", visit -> visit.expect("/app/actuator/health", "/app/actuator/health", 200)),
        TOPIC.scenario(
            "A filter that refuses or fails in front of the controllers",
            visit -> {
              visit.expect("/app/secret/1", "UNKNOWN", 401);
              visit.expect("/app/filter-fails", "UNKNOWN", 500, FAILURE);
            }),
        TOPIC.scenario(
            "A method that no controller has",
            visit -> {
              assertThat(visit.send("PUT", "/app/pages/echo").status()).isEqualTo(405);
              visit.count(1, "PUT", "UNKNOWN", 405);
            }));
  }

  private static List<Scenario> statuses() {
    return List.of(
        TOPIC.scenario(
            "An exception, thrown at once or later",
            visit -> {
              visit.expect("/app/pages/fail", "/app/pages/fail", 500, FAILURE);
              visit.expect("/app/pages/fail/later", "/app/pages/fail/later", 500, FAILURE);
              visit.expect("/app/pages/timeout", "/app/pages/timeout", 500, "TimeoutException");
            }),
        TOPIC.scenario("An exception amid the response", WebFluxScenarios::failCommitted),
        TOPIC.scenario(
            "ResponseStatusException",
            visit -> {
              String route = "/app/pages/status/{code}";
              visit.expect("/app/pages/status/404", route, 404);
              visit.expect("/app/pages/status/503", route, 503, "ResponseStatusException");
            }),
        TOPIC.scenario(
            "204, 302, HEAD and 304",
            visit -> {
              visit.expect("/app/pages/empty", "/app/pages/empty", 204);
              visit.expect("/app/pages/moved", "/app/pages/moved", 302);
              assertThat(visit.send("HEAD", "/app/pages/7").status()).isEqualTo(200);
              visit.count(1, "HEAD", "/app/pages/{id}", 200);
              String etag = "If-None-Match: \"7\"";
              assertThat(visit.get("/app/pages/cached", etag).status()).isEqualTo(304);
              visit.count(1, "GET", "/app/pages/cached", 304);
            }),
        TOPIC.scenario("A body, and `100-continue`", WebFluxScenarios::bodies),
        TOPIC.scenario("A web socket", WebFluxScenarios::webSocket),
        TOPIC.scenario("A request that cannot be read", WebFluxScenarios::unreadable));
  }

  private static List<Scenario> connections() {
    return List.of(
        TOPIC.scenario(
            "A streamed response is measured to its end",
            visit -> {
              visit.expect("/app/pages/events", "/app/pages/events", 200);
              visit.assertCounted();
              assertThat(visit.longerThan("0.05", "GET", "/app/pages/events")).isEqualTo(1);
            }),
        TOPIC.scenario("20 pipelined requests", WebFluxScenarios::pipelined),
        TOPIC.scenario("HTTP/2", WebFluxScenarios::http2),
        TOPIC.scenario(
            "200 clients hang up amid the response, 50 at once",
            visit -> hangUpAmid(visit, CLIENTS)),
        TOPIC.scenario(
            "200 clients hang up before the response, 50 at once",
            visit -> hangUpBefore(visit, CLIENTS)),
        TOPIC.scenario(
            "1,000 clients hang up amid the response, and 1,000 before it",
            visit -> {
              hangUpAmid(visit, MANY_CLIENTS);
              hangUpBefore(visit, MANY_CLIENTS);
            },
            Capability.MANY_HANG_UPS));
  }

  private static void failCommitted(Visit visit) {
    Reply reply = visit.get("/app/pages/fail/committed");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.complete()).isFalse();
    visit.count(1, "GET", "/app/pages/fail/committed", 200, FAILURE);
  }

  private static void bodies(Visit visit) {
    String[] headers = {"Content-Type: text/plain", "Content-Length: 4", "Expect: 100-continue"};
    try (RawHttp connection = visit.connect()) {
      connection.send(RawHttp.request("POST", "/app/pages/echo", headers[0], headers[1]) + "once");
      assertThat(connection.read().body()).isEqualTo("echo once");
    }
    try (RawHttp connection = visit.connect()) {
      connection.send(RawHttp.request("POST", "/app/pages/echo", headers));
      assertThat(connection.read().status()).isEqualTo(100);
      assertThat(connection.send("more").read().body()).isEqualTo("echo more");
    }
    visit.count(2, "POST", "/app/pages/echo", 200);
  }

  private static void webSocket(Visit visit) {
    Reply reply =
        visit.get(
            "/app/socket",
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "Sec-WebSocket-Version: 13");
    assertThat(reply.status()).isEqualTo(101);
    visit.count(1, "GET", "/app/socket", 101);
  }

  private static void unreadable(Visit visit) {
    try (RawHttp connection = visit.connect()) {
      connection.send("GET /app/pages/7 HTTP/1.1\r\nno header\r\n\r\n");
      assertThat(connection.read().status()).isEqualTo(400);
    }
    visit.count(1, "GET", "UNKNOWN", 400);
    try (RawHttp connection = visit.connect()) {
      String[] headers = {"Content-Type: text/plain", "Transfer-Encoding: chunked"};
      connection.send(RawHttp.request("POST", "/app/pages/echo", headers) + "zz\r\nabc\r\n");
      assertThat(connection.read().status()).isEqualTo(400);
    }
    visit.count(1, "POST", "/app/pages/echo", 400);
  }

  private static void pipelined(Visit visit) {
    try (RawHttp connection = visit.connect()) {
      String two =
          RawHttp.request("GET", "/app/pages/7") + RawHttp.request("GET", "/app/functional/7");
      connection.send(two.repeat(10));
      for (int i = 0; i < 10; i++) {
        assertThat(connection.read().body()).isEqualTo("page 7");
        assertThat(connection.read().body()).isEqualTo("functional");
      }
    }
    visit.count(10, "GET", "/app/pages/{id}", 200);
    visit.count(10, "GET", "/app/functional/{id}", 200);
  }

  private static void http2(Visit visit) throws Exception {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
    for (String path : List.of("/app/pages/7", "/app/pages/8", "/app/pages/fail")) {
      URI uri = URI.create(visit.jvm().application() + path);
      HttpResponse<Void> response =
          client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding());

      assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_2);
    }
    visit.count(2, "GET", "/app/pages/{id}", 200);
    visit.count(1, "GET", "/app/pages/fail", 500, FAILURE);
  }

  private static void hangUpAmid(Visit visit, int clients) throws Exception {
    hangUp(visit, clients, "/app/pages/endless", true);
    visit.count(clients, "GET", "/app/pages/endless", 200);
  }

  private static void hangUpBefore(Visit visit, int clients) throws Exception {
    hangUp(visit, clients, "/app/pages/never", false);
    visit.count(clients, "GET", "/app/pages/never", 0);
  }

  private static void hangUp(Visit visit, int clients, String path, boolean afterHead)
      throws Exception {
    String request = RawHttp.request("GET", path);
    for (int sent = 0; sent < clients; sent += AT_ONCE) {
      List<RawHttp> connections = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        connections.add(visit.connect().send(request));
      }
      if (afterHead) {
        for (RawHttp connection : connections) {
          assertThat(connection.head().status()).isEqualTo(200);
        }
      } else {
        visit.awaitActive(AT_ONCE);
      }
      connections.forEach(RawHttp::reset);
      visit.awaitActive(0);
    }
  }
}
