package io.vigia.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything in {@code deploy/} that is asked of Prometheus, asked of a real one that scrapes the
 * shop and a service that logs through java.util.logging.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeployTest {
  private static final Path DEPLOY = Build.deploy();
  private static final Path RULES = DEPLOY.resolve("prometheus/vigia-rules.yml");
  private static final int DELIVERIES_FOR_FIVE_ERRORS = 100;

  /** Rules are evaluated each quarter of a minute, and rates need two of them. */
  private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(90);

  private AgentJvm shop;
  private AgentJvm notes;
  private PrometheusServer prometheus;

  @BeforeAll
  void start() throws Exception {
    assumeThat(PrometheusServer.isInstalled()).as("prometheus and promtool are here").isTrue();
    shop =
        App.SHOP
            .command(Jdk.running(), Infrastructure.newDatabase())
            .agent()
            .property("shop.traffic", "true")
            .property("vigia.service", "shop")
            .property("vigia.alerts.log-errors.window", "10s")
            .start();
    notes =
        App.JETTY
            .command(Jdk.running(), "deploy")
            .agent()
            .property("vigia.service", "notes")
            .start();
    Browser browser = new Browser(shop.application());
    browser.send("POST", "/cart?item=1");
    prometheus =
        PrometheusServer.evaluating(RULES, "vigia", host(shop), "vigia-notes", host(notes));
    // Rates need a value from before; so do increases.
    assertThat(values("count(up == 1) == 2")).isNotEmpty();
    for (int i = 0; i < DELIVERIES_FOR_FIVE_ERRORS; i++) {
      browser.send("GET", "/delivery");
    }
    new Browser(notes.application()).send("GET", "/notes");
  }

  @AfterAll
  void stop() {
    for (AutoCloseable each : new AutoCloseable[] {prometheus, notes, shop}) {
      try {
        if (each != null) {
          each.close();
        }
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }
  }

  static Stream<Arguments> panels() throws IOException {
    JsonNode dashboard = new ObjectMapper().readTree(DEPLOY.resolve("grafana/vigia.json").toFile());
    List<Arguments> all = new ArrayList<>();
    for (JsonNode panel : dashboard.get("panels")) {
      for (JsonNode target : panel.path("targets")) {
        String title = panel.get("title").textValue();
        all.add(Arguments.of(title, target.get("expr").textValue()));
      }
    }
    return all.stream();
  }

  /** Lines of metrics that public dashboards ask for: dashboard, metric, why there is none. */
  static Stream<Arguments> metrics() throws IOException {
    try (InputStream in = DeployTest.class.getResourceAsStream("/public-dashboards.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split(" *\\| *", -1))
              .map(cells -> Arguments.of(cells[0], cells[1], cells[2]))
              .toList()
              .stream();
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("panels")
  void panel_ofTheDashboard_hasData(String title, String expression) {
    String asked =
        expression
            .replace("$__rate_interval", "1m")
            .replace("=\"$application\"", "=~\"shop|notes\"")
            .replace("$instance", ".*")
            .replace("$uri", ".*");
    assertThat(asked).doesNotContain("$");
    assertThat(values(asked)).as(asked).isNotEmpty();
  }

  @TestFactory
  Stream<DynamicTest> rule_withoutItsLimits_hasData() throws IOException {
    return prometheus
        .rules()
        .map(
            rule -> {
              String expression = rule.get("query").textValue();
              String asked = expression.replaceAll("\\s(>=|<=|==|>|<)\\s*[\\d.]+", "");
              return DynamicTest.dynamicTest(
                  rule.get("name").textValue(),
                  () -> assertThat(values(asked)).as(asked).isNotEmpty());
            });
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("metrics")
  void metric_ofAPublicDashboard_isThereUnlessSaidSo(
      String dashboard, String metric, String lacking) {
    if (lacking.isEmpty()) {
      assertThat(values("count(" + metric + "{application=\"shop\"})")).as(metric).isNotEmpty();
    } else {
      assertThat(prometheus.values("count(" + metric + "{application=\"shop\"})")).isEmpty();
    }
  }

  @Test
  void files_forPrometheus_passPromtool() throws Exception {
    Process promtool =
        new ProcessBuilder(
                "promtool",
                "check",
                "config",
                DEPLOY.resolve("prometheus/prometheus.yml").toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(promtool.waitFor()).as(said).isZero();
  }

  private List<Double> values(String expression) {
    return Await.value(
        ANSWERED_WITHIN, () -> prometheus.values(expression), values -> !values.isEmpty());
  }

  private static String host(AgentJvm jvm) {
    return jvm.agent().substring("http://".length());
  }
}
