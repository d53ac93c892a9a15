package io.vigia.it.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Undertow's own handlers, without servlets. */
final class HandlerScenarios {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String TRACEPARENT = "traceparent: 00-" + TRACE + "-00f067aa0ba902b7-01";

  private HandlerScenarios() {}

  static List<Scenario> all() {
    Scenario.Topic topic = Scenario.topic("Handlers without servlets");
    return List.of(
        topic.scenario(
            "The template of a `RoutingHandler`",
            visit -> {
              visit.expect("/handlers/items/7", "/handlers/items/{id}", 200);
              visit.expect("/handlers/items", "NOT_FOUND", 404);
            },
            Capability.HANDLERS),
        topic.scenario(
            "500 for an exception that escapes",
            visit -> visit.expect("/handlers/fail", "/handlers/fail", 500, "IllegalStateException"),
            Capability.HANDLERS),
        topic.scenario(
            "The trace goes on in a dispatched task and handler",
            HandlerScenarios::traces,
            Capability.HANDLERS),
        topic.scenario(
            "A WebSocket is one request, 101", HandlerScenarios::socket, Capability.HANDLERS));
  }

  private static void traces(Visit visit) {
    assertThat(visit.get("/handlers/task?mark=task", TRACEPARENT).status()).isEqualTo(200);
    assertThat(visit.get("/handlers/blocking?mark=handler", TRACEPARENT).status()).isEqualTo(202);
    for (String mark : List.of("within task", "within handler")) {
      assertThat(visit.jvm().out().await(line -> line.contains(mark)))
          .hasValueSatisfying(line -> assertThat(line).contains(TRACE));
    }
    visit.count(1, "GET", "/handlers/task", 200);
    visit.count(1, "GET", "/handlers/blocking", 202);
  }

  private static void socket(Visit visit) {
    try (RawHttp connection = visit.connect()) {
      connection.send(
          RawHttp.request(
              "GET",
              "/handlers/socket",
              "Connection: Upgrade",
              "Upgrade: websocket",
              "Sec-WebSocket-Version: 13",
              "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="));
      assertThat(connection.read().status()).isEqualTo(101);
      visit.count(1, "GET", "/handlers/socket", 101);
      visit.assertCounted();
    }
  }
}
