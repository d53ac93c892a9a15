package io.vigia.it.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.it.Scrape;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code vigia_active_sessions}: what was begun and has not ended. */
final class SessionScenarios {
  private static final String ACTIVE = "vigia_active_sessions";

  /** How long the session lasts at least. */
  private static final long LASTS_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** Containers look for such sessions every now and then. */
  private static final Duration TIMED_OUT_WITHIN = Duration.ofSeconds(30);

  private SessionScenarios() {}

  static List<Scenario> all() {
    Scenario.Topic topic = Scenario.topic("Sessions");
    return List.of(
        topic.scenario(
            "Sessions that begin, and one that is invalidated",
            SessionScenarios::begin,
            Capability.SESSIONS),
        topic.scenario("A session that times out", SessionScenarios::timeOut, Capability.SESSIONS),
        topic.scenario(
            "A web application that is stopped while it has sessions",
            SessionScenarios::stop,
            Capability.SECOND_APPLICATION));
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
    long start = System.nanoTime();
    visit.expect("/app/session/short", "/app/session/short", 200);
    double during = visit.value(ACTIVE);
    if (System.nanoTime() - start < LASTS_NANOS) { // which on a busy machine it may not be
      assertThat(during).isEqualTo(before + 1);
    }

    assertThat(visit.awaitValue(TIMED_OUT_WITHIN, ACTIVE, before)).isEqualTo(before);
  }

  private static void stop(Visit visit) {
    double first = sessions(visit).sum(ACTIVE, "context", "/app");
    assertThat(sessions(visit).series(ACTIVE)).containsEntry("{context=/second}", 0.0);
    visit.expect("/second/session", "/second/session", 200);
    visit.expect("/second/session", "/second/session", 200);
    assertThat(sessions(visit).series(ACTIVE)).containsEntry("{context=/second}", 2.0);

    visit.expect("/app/stop-second", "/app/stop-second", 200);
    assertThat(sessions(visit).series(ACTIVE)).containsOnly(Map.entry("{context=/app}", first));
  }

  private static Scrape sessions(Visit visit) {
    return visit.jvm().metrics(List.of(ACTIVE));
  }
}
