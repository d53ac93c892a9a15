package io.vigia.it.containers;

import java.util.List;

/** The status that is counted is the one that the client got. */
final class StatusScenarios {
  private StatusScenarios() {}

  static List<Scenario> all() {
    Scenario.Topic topic = Scenario.topic("Status");
    return List.of(
        topic.scenario("200", visit -> visit.expect("/app/plain", "/app/plain", 200)),
        topic.scenario(
            "500 for an exception that escapes from the servlet",
            visit -> visit.expect("/app/fail", "/app/fail", 500, "IllegalStateException")),
        topic.scenario(
            "sendError: 404 and 503",
            visit -> {
              visit.expect("/app/send-error?status=404", "/app/send-error", 404);
              visit.expect("/app/send-error?status=503", "/app/send-error", 503);
            }));
  }
}
