package io.vigia.it.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

/** Requests that another thread answers. */
final class AsyncScenarios {
  private AsyncScenarios() {}

  static List<Scenario> all() {
    Scenario.Topic topic = Scenario.topic("Asynchronous");
    return List.of(
        topic.scenario("`complete` on another thread", visit -> expect(visit, "complete", 200)),
        topic.scenario(
            "`complete` before the servlet returns", visit -> expect(visit, "early", 200)),
        topic.scenario("The duration is that of the client", AsyncScenarios::duration),
        topic.scenario("`dispatch` to the same path", visit -> expect(visit, "again", 200)),
        topic.scenario("`dispatch` to another path", visit -> expect(visit, "other", 200)),
        topic.scenario(
            "`dispatch`, then `startAsync` once more", visit -> expect(visit, "nested", 200)),
        topic.scenario("Timeout that nobody handles", AsyncScenarios::timeout),
        topic.scenario(
            "Timeout that a listener answers with 503",
            visit -> expect(visit, "timeout-handled", 503)),
        topic.scenario(
            "Failure on the other thread, completed with 500",
            visit -> expect(visit, "error", 500)),
        topic.scenario(
            "Exception after `startAsync`",
            AsyncScenarios::failAsync,
            Capability.FAILS_AFTER_START_ASYNC),
        topic.scenario(
            "`startAsync` that throws, for it is not supported",
            visit ->
                visit.expect(
                    "/app/async/unsupported",
                    "/app/async/unsupported",
                    500,
                    "IllegalStateException")),
        topic.scenario(
            "Non-blocking read of a body", AsyncScenarios::nonBlocking, Capability.SERVLET31));
  }

  private static void expect(Visit visit, String name, int status) {
    visit.expect("/app/async/" + name, "/app/async/" + name, status);
  }

  private static void duration(Visit visit) {
    expect(visit, "slow", 200);
    visit.assertCounted();

    assertThat(visit.longerThan("0.25", "GET", "/app/async/slow")).isEqualTo(1);
  }

  /** The first releases of Tomcat 7 answer with 200; some containers throw, within themselves. */
  private static void timeout(Visit visit) {
    int status = visit.get("/app/async/timeout").status();

    assertThat(status).isIn(200, 500);
    visit.countEither(1, "GET", "/app/async/timeout", status, Set.of("None", "TimeoutException"));
  }

  /** Half of Tomcat's releases close the connection in the place of an answer. */
  private static void failAsync(Visit visit) {
    try (RawHttp connection = visit.connect()) {
      connection.send(RawHttp.request("GET", "/app/async/fail"));
      assertThat(connection.readIfAny().map(Reply::status).orElse(500)).isEqualTo(500);
    }
    visit.count(1, "GET", "/app/async/fail", 500, "IllegalStateException");
  }

  private static void nonBlocking(Visit visit) {
    try (RawHttp connection = visit.connect()) {
      connection.send(RawHttp.request("POST", "/app/non-blocking", "Content-Length: 10"));
      connection.send("first");
      visit.awaitActive(1);
      Reply reply = connection.send(" last").read();

      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.body()).isEqualTo("first last");
      visit.count(1, "POST", "/app/non-blocking", 200);
    }
  }
}
