package io.vigia.it.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Spring WebFlux on Reactor Netty: which lines that are logged have the trace id of the request.
 */
final class WebFluxTraceScenarios {
  private static final int CLIENTS = 50;
  private static final String[] PATHS = {"here", "schedulers", "stream", "client", "filtered"};
  private static final String[] SCHEDULERS = {"subscribe-on", "publish-on", "delay", "single"};

  private static final Scenario.Topic TOPIC = Scenario.topic("WebFlux: trace ids of log lines");

  private WebFluxTraceScenarios() {}

  static List<Scenario> all() {
    return List.of(
        get("The controller, and what it is subscribed to", "here", "assembly", "subscribe"),
        get("`subscribeOn`, `publishOn`, `delayElement`", "schedulers", SCHEDULERS),
        get("A stream by the clock, behind a queue", "stream", "interval", "published"),
        get("A body that fills the socket", "generated", "generated"),
        get("`doFinally` of a filter, after an answer from elsewhere", "filtered", "filtered"),
        get("The reply that `WebClient` gets", "client", "reply"),
        TOPIC.scenario(
            "The body of the request, read at once or later",
            visit -> {
              post(visit, "body", "body");
              post(visit, "body/later", "body-later");
            }),
        TOPIC.scenario("A client that has gone", WebFluxTraceScenarios::gone),
        TOPIC.scenario(
            "What outlives the request has its id once more, and then none",
            WebFluxTraceScenarios::timer),
        TOPIC.scenario(
            "50 clients at once: no line has the id of another",
            WebFluxTraceScenarios::interleaved));
  }

  private static Scenario get(String title, String path, String... places) {
    return TOPIC.scenario(
        title,
        visit -> {
          String tag = "get-" + path;
          assertThat(visit.get(path(tag, path), traceparent(trace(tag))).status()).isEqualTo(200);
          for (String place : places) {
            assertTraced(visit, tag, place);
          }
          assertTraced(visit, tag, "finally");
          visit.count(1, "GET", "/app/lines/{tag}/" + path, 200);
          if (path.equals("client")) {
            visit.count(1, "GET", "/app/pages/slow", 200);
          }
        });
  }

  private static void post(Visit visit, String path, String place) {
    String tag = "post-" + place;
    String[] headers = {"Content-Type: text/plain", "Content-Length: 4", traceparent(trace(tag))};
    try (RawHttp connection = visit.connect()) {
      connection.send(RawHttp.request("POST", path(tag, path), headers) + "once");
      assertThat(connection.read().status()).isEqualTo(200);
    }
    assertTraced(visit, tag, place);
    visit.count(1, "POST", "/app/lines/{tag}/" + path, 200);
  }

  private static void gone(Visit visit) {
    try (RawHttp connection = visit.connect()) {
      connection.send(RawHttp.request("GET", path("gone", "gone"), traceparent(trace("gone"))));
      visit.awaitActive(1);
    }
    assertTraced(visit, "gone", "cancel");
    visit.count(1, "GET", "/app/lines/{tag}/gone", 0);
  }

  private static void timer(Visit visit) {
    assertThat(visit.get(path("timer", "timer"), traceparent(trace("timer"))).status())
        .isEqualTo(200);
    assertTraced(visit, "timer", "tick 0");
    Optional<String> untraced =
        visit
            .jvm()
            .out()
            .await(line -> line.contains("line timer tick") && !line.contains(trace("timer")));
    assertThat(untraced).isPresent();
    visit.count(1, "GET", "/app/lines/{tag}/timer", 200);
  }

  private static void interleaved(Visit visit) throws InterruptedException {
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      int client = i;
      clients.add(new Thread(() -> ask(visit, client)));
    }
    clients.forEach(Thread::start);
    for (Thread client : clients) {
      client.join();
    }
    for (int i = 0; i < CLIENTS * PATHS.length; i++) {
      String tag = "client-" + i;
      assertTraced(visit, tag, "finally");
      assertThat(visit.jvm().out().all())
          .filteredOn(line -> line.contains("line " + tag + " "))
          .allSatisfy(line -> assertThat(line).contains(trace(tag)));
    }
    for (String path : PATHS) {
      visit.count(CLIENTS, "GET", "/app/lines/{tag}/" + path, 200);
    }
    visit.count(CLIENTS, "GET", "/app/pages/slow", 200);
  }

  private static void ask(Visit visit, int client) {
    for (int i = 0; i < PATHS.length; i++) {
      String tag = "client-" + (client * PATHS.length + i);
      visit.get(path(tag, PATHS[i]), traceparent(trace(tag)));
    }
  }

  private static void assertTraced(Visit visit, String tag, String place) {
    assertThat(visit.jvm().out().await(line -> line.contains("line " + tag + " " + place)))
        .hasValueSatisfying(line -> assertThat(line).contains(trace(tag)));
  }

  private static String path(String tag, String path) {
    return "/app/lines/" + tag + "/" + path;
  }

  private static String traceparent(String trace) {
    return "traceparent: 00-" + trace + "-00f067aa0ba902b7-01";
  }

  /** A trace id that no other tag has. */
  private static String trace(String tag) {
    return String.format("%032x", 0x1_0000_0000L | (tag.hashCode() & 0xffff_ffffL));
  }
}
