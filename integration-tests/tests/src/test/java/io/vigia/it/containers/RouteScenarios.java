package io.vigia.it.containers;

import java.util.List;

/** The route of a request, context path included. */
final class RouteScenarios {
  private RouteScenarios() {}

  static List<Scenario> all() {
    Scenario.Topic topic = Scenario.topic("Route");
    return List.of(
        topic.scenario(
            "Servlet mapping by prefix",
            visit -> {
              visit.expect("/app/prefix/1", "/app/prefix/*", 200);
              visit.expect("/app/prefix/1/2", "/app/prefix/*", 200);
              visit.expect("/app/prefix", "/app/prefix/*", 200);
            }),
        topic.scenario(
            "Default servlet: no template",
            visit -> {
              visit.expect("/app/files/logo", "UNKNOWN", 200);
              visit.expect("/app/nothing", "NOT_FOUND", 404);
            },
            Capability.DEFAULT_SERVLET));
  }
}
