package io.vigia.it.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

/** {@code vigia_active_sessions}: what was begun and has not ended. */
final class SessionScenarios {
  private static final String ACTIVE = "vigia_active_sessions";

  /** Containers look for such sessions every now and then. */
  private static final Duration TIMED_OUT_WITHIN = Duration.ofSeconds(15);

  private SessionScenarios() {}

  static List<Scenario> all() {
    Scenario.Topic topic = Scenario.topic("Sessions");
    return List.of(
        topic.scenario(
            "Sessions that begin, and one that is invalidated",
            SessionScenarios::begin,
            Capability.SESSIONS),
        topic.scenario("A session that times out", SessionScenarios::timeOut, Capability.SESSIONS));
  }

  private static void begin(Visit visit) {
    double before = visit.value(ACTIVE);
    String cookie = visit.expect("/app/session", "/app/session", 200).header("set-cookie");
    visit.expect("/app/session", "/app/session", 200);
    assertThat(visit.awaitValue(ACTIVE, before + 2)).isEqualTo(before + 2);

    visit.get("/app/session/end", "Cookie: " + cookie.split(";")[0]);
    visit.count(1, "GET", "/app/session/end", 200);
    assertThat(visit.awaitValue(ACTIVE, before + 1)).isEqualTo(before + 1);
  }

  private static void timeOut(Visit visit) {
    double before = visit.value(ACTIVE);
    visit.expect("/app/session/short", "/app/session/short", 200);
    assertThat(visit.value(ACTIVE)).isEqualTo(before + 1);

    assertThat(visit.awaitValue(TIMED_OUT_WITHIN, ACTIVE, before)).isEqualTo(before);
  }
}
