package io.vigia.it.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What else the request brings: its trace, its session. */
final class ContextScenarios {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String TRACEPARENT = "traceparent: 00-" + TRACE + "-00f067aa0ba902b7-01";

  private ContextScenarios() {}

  static List<Scenario> all() {
    Scenario.Topic topic = Scenario.topic("Context");
    return List.of(
        topic.scenario(
            "A line that is logged has the trace id of `traceparent`",
            visit -> {
              assertThat(visit.get("/app/log?mark=context", TRACEPARENT).status()).isEqualTo(200);
              assertTraced(visit, "within context");
              visit.count(1, "GET", "/app/log", 200);
            }),
        topic.scenario(
            "So has one after an asynchronous `dispatch`",
            visit -> {
              assertThat(visit.get("/app/async/log?mark=async", TRACEPARENT).status())
                  .isEqualTo(200);
              assertTraced(visit, "before async");
              assertTraced(visit, "after async");
              visit.count(1, "GET", "/app/async/log", 200);
            }),
        topic.scenario(
            "So has one of a task on a pool",
            visit -> {
              assertThat(visit.get("/app/async/task?mark=pool", TRACEPARENT).status())
                  .isEqualTo(200);
              assertTraced(visit, "on a pool pool");
              visit.count(1, "GET", "/app/async/task", 200);
            }),
        topic.scenario(
            "So has one of a task by `AsyncContext.start`",
            visit -> {
              assertThat(visit.get("/app/async/start?mark=start", TRACEPARENT).status())
                  .isEqualTo(200);
              assertTraced(visit, "on a thread of the container start");
              visit.count(1, "GET", "/app/async/start", 200);
            }));
  }

  private static void assertTraced(Visit visit, String text) {
    assertThat(visit.jvm().out().await(line -> line.contains(text)))
        .hasValueSatisfying(line -> assertThat(line).contains(TRACE));
  }
}
