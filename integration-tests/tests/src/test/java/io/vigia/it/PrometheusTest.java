package io.vigia.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real Prometheus and its promtool read what the agent shows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrometheusTest {
  private static final int REQUESTS = 9;
  private static final String COUNT =
      "http_server_requests_seconds_count{uri=\"/notes\",status=\"200\",job=\"%s\"}";

  private static final String SERIES =
      "count({job=\"%s\",__name__=~\"(http_server|db_client|cache|vigia)_.*\"})";

  /** What Prometheus 2.42 and 3 send. */
  private static final String ACCEPT_2 =
      "application/openmetrics-text;version=1.0.0,application/openmetrics-text;version=0.0.1;"
          + "q=0.75,text/plain;version=0.0.4;q=0.5,*/*;q=0.1";

  private static final String ACCEPT_3 =
      "application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.6,"
          + "application/openmetrics-text;version=0.0.1;q=0.5,"
          + "text/plain;version=1.0.0;escaping=allow-utf-8;q=0.4,text/plain;version=0.0.4;q=0.3,"
          + "*/*;q=0.2";

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

  @AfterEach
  void assertUnharmed() {
    app.assertUnharmed();
  }

  @AfterAll
  void stop() {
    if (app != null) {
      app.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {ACCEPT_2, ACCEPT_3})
  void metrics_whatPrometheusAccepts_isOpenMetrics(String accept) {
    HttpResponse<byte[]> answer = Http.get(app.agent() + "/metrics", "Accept", accept);

    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("application/openmetrics-text; version=1.0.0; charset=utf-8");
    assertThat(Scrape.of(answer).has("jvm_memory_used_bytes")).isTrue();
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
      assertThat(prometheus.query(String.format(SERIES, "open")))
          .isPositive()
          .isEqualTo(prometheus.query(String.format(SERIES, "text")));
      assertThat(prometheus.log().containing("level=error")).isEmpty();
      assertThat(prometheus.log().containing("level=warn")).isEmpty();
    }
  }
}
