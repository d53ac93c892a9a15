package io.vigia.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A Sentry that is not there, and one whose address is nonsense. */
class SentryTest {
  /** That it ends in time is looked at where it is closed. */
  @Test
  void dsn_nobodyListens_theApplicationAnswersAndEnds() throws IOException {
    String dsn = "http://key@127.0.0.1:" + Infrastructure.freePort() + "/42";
    try (AgentJvm app = start(dsn)) {
      Browser browser = new Browser(app.application());
      for (int i = 0; i < 5; i++) {
        assertThat(browser.send("GET", "/fail").status()).isEqualTo(500);
      }
      assertThat(
              Await.value(
                  () ->
                      app.metrics()
                          .sum(
                              "vigia_notifications_total", "channel", "sentry", "result", "failed"),
                  reported -> reported == 5))
          .isEqualTo(5);
      app.assertUnharmed(line -> line.startsWith("[vigia] WARN") && line.contains("Sentry"));
      assertThat(app.err().containing("WARN")).hasSize(1);
    }
  }

  @Test
  void dsn_nonsense_isOneLineThatDoesNotTellIt() {
    String dsn = "http://secret-in-a-dsn-without-a-project";
    try (AgentJvm app = start(dsn)) {
      Browser browser = new Browser(app.application());
      assertThat(browser.send("GET", "/fail").status()).isEqualTo(500);

      assertThat(app.err().await(line -> line.contains("vigia.sentry.dsn"))).isPresent();
      app.agent(); // has told of itself
      assertThat(app.err().all()).hasSize(2).noneMatch(line -> line.contains("secret"));
      app.assertUnharmed(line -> line.contains("vigia.sentry.dsn"));
    }
  }

  private static AgentJvm start(String dsn) {
    return App.JAKARTA
        .command(Jdk.running(), "sentry")
        .agent()
        .property("vigia.sentry.dsn", dsn)
        .start();
  }
}
