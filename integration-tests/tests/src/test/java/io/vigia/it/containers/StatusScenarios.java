package io.vigia.it.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** The status that is counted is the one that the client got. */
final class StatusScenarios {
  private StatusScenarios() {}

  static List<Scenario> all() {
    Scenario.Topic topic = Scenario.topic("Status");
    return List.of(
        topic.scenario("200", visit -> visit.expect("/app/plain", "/app/plain", 200)),
        topic.scenario("204", visit -> visit.expect("/app/empty", "/app/empty", 204)),
        topic.scenario("304", visit -> visit.expect("/app/not-modified", "/app/not-modified", 304)),
        topic.scenario(
            "302 by `sendRedirect`", visit -> visit.expect("/app/redirect", "/app/redirect", 302)),
        topic.scenario("`sendError`: 404 and 503", StatusScenarios::sendError),
        topic.scenario(
            "500 for an exception that escapes from the servlet",
            visit -> visit.expect("/app/fail", "/app/fail", 500, "IllegalStateException")),
        topic.scenario(
            "500 for a `ServletException`, by the name of its cause",
            visit ->
                visit.expect(
                    "/app/fail-with-cause",
                    "/app/fail-with-cause",
                    500,
                    "IllegalArgumentException")),
        topic.scenario(
            "500 for an exception that escapes from a filter",
            visit ->
                visit.expect(
                    "/app/filter-fails", "/app/filter-fails", 500, "IllegalStateException")),
        topic.scenario(
            "An error page turns an exception into 404",
            visit -> visit.expect("/app/gone", "/app/gone", 404, "Gone")),
        topic.scenario(
            "An error page turns an exception into 302",
            visit -> visit.expect("/app/moved", "/app/moved", 302, "Moved")),
        topic.scenario(
            "A filter changes the status behind the servlet",
            visit -> visit.expect("/app/late", "/app/late", 202)),
        topic.scenario(
            "Exception after the response is committed: 200, as the client got",
            StatusScenarios::failCommitted),
        topic.scenario("HEAD", StatusScenarios::head),
        topic.scenario("`Expect: 100-continue`", StatusScenarios::expectContinue));
  }

  private static void sendError(Visit visit) {
    visit.expect("/app/send-error?status=404", "/app/send-error", 404);
    visit.expect("/app/send-error?status=503", "/app/send-error", 503);
  }

  private static void failCommitted(Visit visit) {
    Reply reply = visit.get("/app/fail-committed");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).startsWith("a beginning");
    visit.count(1, "GET", "/app/fail-committed", 200, "IllegalStateException");
  }

  private static void head(Visit visit) {
    assertThat(visit.send("HEAD", "/app/plain").status()).isEqualTo(200);
    visit.count(1, "HEAD", "/app/plain", 200);
  }

  private static void expectContinue(Visit visit) {
    try (RawHttp connection = visit.connect()) {
      connection.send(
          RawHttp.request("POST", "/app/echo", "Expect: 100-continue", "Content-Length: 4"));
      assertThat(connection.read().status()).isEqualTo(100);
      Reply reply = connection.send("body").read();

      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.body()).isEqualTo("body");
      visit.count(1, "POST", "/app/echo", 200);
    }
  }
}
