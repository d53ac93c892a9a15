package io.vigia.it.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** One measurement a request, whatever it passes. */
final class StructureScenarios {
  private StructureScenarios() {}

  static List<Scenario> all() {
    Scenario.Topic topic = Scenario.topic("One measurement a request");
    return List.of(
        topic.scenario(
            "Forward",
            visit ->
                assertThat(visit.expect("/app/forward", "/app/forward", 200).body())
                    .isEqualTo("plain")),
        topic.scenario(
            "Forward to a servlet that fails",
            visit ->
                visit.expect(
                    "/app/forward-fail", "/app/forward-fail", 500, "IllegalStateException")),
        topic.scenario(
            "Include",
            visit ->
                assertThat(visit.expect("/app/include", "/app/include", 200).body())
                    .isEqualTo("with plain")),
        topic.scenario(
            "Three nested filters",
            visit ->
                assertThat(visit.expect("/app/nested", "/app/nested", 200).body())
                    .isEqualTo("outer middle inner servlet")),
        topic.scenario(
            "A filter answers itself",
            visit ->
                assertThat(visit.expect("/app/shortcut/1", "/app/shortcut/*", 200).body())
                    .isEqualTo("short")),
        topic.scenario(
            "A filter rejects with 401 and 403",
            visit -> {
              visit.expect("/app/guarded/1?status=401", "/app/guarded/*", 401);
              visit.expect("/app/guarded/1?status=403", "/app/guarded/*", 403);
            }));
  }
}
