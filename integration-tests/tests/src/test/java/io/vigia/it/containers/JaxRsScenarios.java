package io.vigia.it.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** The routes of JAX-RS resources: context path, servlet's prefix, templates. */
final class JaxRsScenarios {
  private static final String ONE = "/app/api/items/{id}";

  private JaxRsScenarios() {}

  static List<Scenario> all() {
    Scenario.Topic topic = Scenario.topic("JAX-RS");
    return List.of(
        topic.scenario(
            "Templates of class and method",
            visit -> {
              visit.expect("/app/api/items", "/app/api/items", 200);
              visit.expect("/app/api/items/1", ONE, 200);
              visit.expect("/app/api/items/2", ONE, 200);
              visit.expect("/app/api/items/1/parts/7", ONE + "/parts/{part: \\d+}", 200);
              visit.expect("/app/api/", "/app/api", 200);
            }),
        topic.scenario(
            "Sub-resources, by every locator that finds them",
            visit -> {
              visit.expect("/app/api/items/1/reviews", ONE + "/reviews", 200);
              visit.expect("/app/api/items/1/reviews/2", ONE + "/reviews/{review}", 200);
              visit.expect("/app/api/items/1/notes/2", ONE + "/notes/{review}", 200);
              visit.expect("/app/api/items/1/reviews/2", ONE + "/reviews/{review}", 200);
              visit.expect(
                  "/app/api/items/1/notes/2/answers/3",
                  ONE + "/notes/{review}/answers/{review}",
                  200);
            }),
        topic.scenario("HEAD", visit -> head(visit)),
        topic.scenario(
            "No resource, no such method: the servlet's mapping",
            visit -> {
              visit.expect("/app/api/nothing", "/app/api/*", 404);
              assertThat(visit.send("DELETE", "/app/api/items/1").status()).isEqualTo(405);
              visit.count(1, "DELETE", "/app/api/*", 405);
            }),
        topic.scenario(
            "Statuses that the resource gives",
            visit -> {
              visit.expect("/app/api/items/1/missing", ONE + "/missing", 404);
              visit.expect("/app/api/items/1/forbidden", ONE + "/forbidden", 403);
              visit.expect("/app/api/items/1/conflict", ONE + "/conflict", 409);
            }),
        topic.scenario(
            "A request filter that refuses",
            visit -> {
              assertThat(visit.get("/app/api/items/1", "Refuse: yes").status()).isEqualTo(401);
              visit.count(1, "GET", ONE, 401);
            }),
        topic.scenario(
            "An exception without a mapper",
            visit ->
                visit.expect("/app/api/items/1/fail", ONE + "/fail", 500, "IllegalStateException"),
            Capability.ESCAPES),
        topic.scenario(
            "Suspended, and resumed on another thread",
            visit -> {
              visit.expect("/app/api/items/1/suspended", ONE + "/suspended", 200);
              visit.expect("/app/api/items/1/suspended-fail", ONE + "/suspended-fail", 409);
              visit.expect("/app/api/items/1/timeout", ONE + "/timeout", 503);
            }),
        topic.scenario(
            "CompletionStage",
            visit -> {
              visit.expect("/app/api/stages/1", "/app/api/stages/{id}", 200);
              visit.expect("/app/api/stages/1/fail", "/app/api/stages/{id}/fail", 409);
            },
            Capability.STAGES),
        topic.scenario(
            "As a filter",
            visit -> {
              visit.expect("/filtered/items/1", "/filtered/items/{id}", 200);
              visit.expect("/filtered/", "/filtered", 200);
            }),
        topic.scenario(
            "Log lines have the trace id",
            visit -> {
              visit.expectLogged("/app/api/items/1?mark=one", "within one", ONE, 200);
              visit.expectLogged(
                  "/app/api/items/1/suspended?mark=two", "within two", ONE + "/suspended", 200);
            }));
  }

  private static void head(Visit visit) {
    assertThat(visit.send("HEAD", "/app/api/items/1").status()).isEqualTo(200);
    visit.count(1, "HEAD", ONE, 200);
  }
}
