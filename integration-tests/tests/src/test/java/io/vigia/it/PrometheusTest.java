package io.vigia.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A real Prometheus and its promtool read what the agent shows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrometheusTest {
  private static final int REQUESTS = 9;
  private static final String COUNT =
      "http_server_requests_seconds_count{uri=\"/notes\",status=\"200\",job=\"%s\"}";

  private AgentJvm app;

  @BeforeAll
  void start() {
    assumeThat(PrometheusServer.isInstalled()).as("prometheus and promtool are here").isTrue();
    app = App.JETTY.command(Jdk.running(), "prometheus").agent().start();
    Browser browser = new Browser(app.application());
    browser.send("GET", "/notes/1");
    browser.send("GET", "/fail");
    for (int i = 0; i < REQUESTS; i++) {
      browser.send("GET", "/notes");
    }
  }

  @AfterAll
  void stop() {
    if (app != null) {
      app.close();
    }
  }

  @Test
  void metrics_text_passesPromtool() throws Exception {
    byte[] text = Http.get(app.agent() + "/metrics", "Accept", "text/plain").body();

    assertThat(PrometheusServer.lint(text)).isEmpty();
  }

  @Test
  void metrics_bothFormats_areScraped() throws Exception {
    String agent = app.agent().substring("http://".length());
    try (TextOnly textOnly = new TextOnly(app.agent());
        PrometheusServer prometheus =
            PrometheusServer.scraping("open", agent, "text", textOnly.address())) {
      for (String job : new String[] {"open", "text"}) {
        assertThat(prometheus.await("up{job=\"" + job + "\"}", 1))
            .as("%s: %s", job, prometheus.targets())
            .isEqualTo(1);
        assertThat(prometheus.await(String.format(COUNT, job), REQUESTS)).isEqualTo(REQUESTS);
      }
      String all = "count({job=\"%s\",__name__!~\"up|scrape_.*|.*_(max|used|time).*\"})";
      assertThat(prometheus.query(String.format(all, "open"))).isPositive();
      assertThat(prometheus.log().containing("level=error")).isEmpty();
      assertThat(prometheus.log().containing("level=warn")).isEmpty();
    }
  }
}
