package io.vigia.it.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** The routes of Spring MVC, in a fat jar of Spring Boot. */
final class SpringScenarios {
  private static final String ONE = "/app/items/{id}";
  private static final String LATER = "/app/later/{id}";

  private static final Scenario.Topic TOPIC = Scenario.topic("Spring MVC");

  private SpringScenarios() {}

  static List<Scenario> all() {
    return List.of(
        TOPIC.scenario(
            "Patterns of class and method",
            visit -> {
              visit.expect("/app/items", "/app/items", 200);
              visit.expect("/app/items/1", ONE, 200);
              visit.expect("/app/items/2", ONE, 200);
              visit.expect("/app/items/1/parts/7", ONE + "/parts/{part:\\d+}", 200);
            }),
        TOPIC.scenario("ResponseEntity", SpringScenarios::responseEntities),
        TOPIC.scenario("HEAD, and 304", SpringScenarios::headAndNotModified),
        TOPIC.scenario(
            "Exceptions that Spring or a handler answers",
            visit -> {
              visit.expect("/app/items/1/gone", ONE + "/gone", 410);
              visit.expect("/app/items/1/conflict", ONE + "/conflict", 409);
            }),
        TOPIC.scenario(
            "An exception that escapes keeps its route, not that of /error",
            visit ->
                visit.expect("/app/items/1/fail", ONE + "/fail", 500, "IllegalStateException")),
        TOPIC.scenario(
            "ResponseStatusException",
            visit -> {
              visit.expect("/app/statuses/404", "/app/statuses/{status}", 404);
              visit.expect("/app/statuses/503", "/app/statuses/{status}", 503);
            },
            Capability.STATUSES),
        TOPIC.scenario(
            "Functional routes",
            visit -> {
              visit.expect("/app/functions/1", "/app/functions/{id}", 200);
              visit.expect("/app/nested/1/parts/2", "/app/nested/{id}/parts/{part}", 200);
              visit.expect(
                  "/app/functions/1/fail",
                  "/app/functions/{id}/fail",
                  500,
                  "IllegalStateException");
            },
            Capability.FUNCTIONS),
        TOPIC.scenario("DeferredResult", SpringScenarios::deferred),
        TOPIC.scenario(
            "Callable",
            visit -> {
              visit.expect("/app/later/1/callable", LATER + "/callable", 200);
              visit.expect(
                  "/app/later/1/callable-fail",
                  LATER + "/callable-fail",
                  500,
                  "IllegalStateException");
            }),
        TOPIC.scenario(
            "StreamingResponseBody, CompletableFuture",
            visit -> {
              visit.expect("/app/later/1/streaming", LATER + "/streaming", 200);
              visit.expect("/app/later/1/future", LATER + "/future", 200);
              visit.expect("/app/later/1/future-conflict", LATER + "/future-conflict", 409);
            }),
        TOPIC.scenario(
            "Static resources, and paths that are none: as Spring says",
            visit -> {
              visit.expect("/app/logo.txt", "/app/**", 200);
              visit.expect("/app/nothing", "/app/**", 404);
            }),
        TOPIC.scenario(
            "A method that no controller has",
            visit -> {
              assertThat(visit.send("DELETE", "/app/items/1").status()).isEqualTo(405);
              visit.count(1, "DELETE", "UNKNOWN", 405);
            }),
        TOPIC.scenario(
            "A filter that refuses in front of the controllers",
            visit -> {
              visit.expect("/app/items/1?refuse=status", "UNKNOWN", 401);
              visit.expect("/app/items/1?refuse=page", "UNKNOWN", 401);
            }),
        TOPIC.scenario(
            "Actuator of Spring Boot 1",
            visit -> {
              visit.expect("/app/health", "/app/health", 200);
            },
            Capability.ACTUATOR1),
        TOPIC.scenario(
            "Actuator",
            visit -> {
              visit.expect("/app/actuator/health", "/app/actuator/health", 200);
              visit.expect(
                  "/app/actuator/metrics/jvm.memory.used",
                  "/app/actuator/metrics/{requiredMetricName}",
                  200);
            },
            Capability.ACTUATOR2),
        TOPIC.scenario("Log lines have the trace id", SpringScenarios::logged));
  }

  private static void responseEntities(Visit visit) {
    assertThat(visit.send("POST", "/app/items/1/accepted", "Content-Length: 0").status())
        .isEqualTo(202);
    visit.count(1, "POST", ONE + "/accepted", 202);
    visit.expect("/app/items/1/missing", ONE + "/missing", 404);
    visit.expect("/app/items/1/moved", ONE + "/moved", 302);
  }

  private static void headAndNotModified(Visit visit) {
    assertThat(visit.send("HEAD", "/app/items/1").status()).isEqualTo(200);
    visit.count(1, "HEAD", ONE, 200);
    visit.expect("/app/items/1/tagged", ONE + "/tagged", 200);
    assertThat(visit.get("/app/items/1/tagged", "If-None-Match: \"1\"").status()).isEqualTo(304);
    visit.count(1, "GET", ONE + "/tagged", 304);
  }

  private static void deferred(Visit visit) {
    visit.expect("/app/later/1/deferred", LATER + "/deferred", 200);
    visit.expect("/app/later/1/deferred-at-once", LATER + "/deferred-at-once", 200);
    visit.expect("/app/later/1/deferred-timeout", LATER + "/deferred-timeout", 503);
    visit.expect("/app/later/1/deferred-default", LATER + "/deferred-default", 200);
    visit.expect("/app/later/1/deferred-conflict", LATER + "/deferred-conflict", 409);
    visit.expect(
        "/app/later/1/deferred-fail", LATER + "/deferred-fail", 500, "IllegalStateException");
  }

  private static void logged(Visit visit) {
    visit.expectLogged("/app/items/1?mark=one", "within one", ONE, 200);
    for (String kind : List.of("deferred", "callable", "future")) {
      String path = "/app/later/1/" + kind;
      visit.expectLogged(path, "writes http://localhost" + path, LATER + "/" + kind, 200);
    }
  }
}
