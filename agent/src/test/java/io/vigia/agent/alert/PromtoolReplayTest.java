package io.vigia.agent.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vigia.agent.config.Limit;
import io.vigia.agent.config.Rule;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same traffic through the engine and through Prometheus' own evaluation of {@code
 * deploy/prometheus/vigia-rules.yml}: at every quarter of a minute the same alerts fire.
 */
class PromtoolReplayTest {
  private static final int SCRAPE_SECONDS = 15;

  @TempDir private Path directory;

  @BeforeAll
  static void promtoolIsThere() {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(path -> new File(path, "promtool").canExecute()),
        "promtool is not installed");
  }

  /** A time of a service. */
  private record Story(String name, Traffic traffic) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Traffic service() {
    Limit[] limits = Arrays.stream(Rule.values()).map(Limit::of).toArray(Limit[]::new);
    return new Traffic(SCRAPE_SECONDS, limits).component("database", true).serve(10, 3000, 0, 0);
  }

  static List<Story> stories() {
    return List.of(
        new Story(
            "two percent of errors for a while",
            service().serve(20, 3000, 60, 0).serve(20, 3000, 0, 0)),
        new Story(
            "one error in ten requests", service().idle(10).tick(9, 0, 0).tick(1, 1, 0).idle(10)),
        new Story("a burst of errors in one scrape", service().burst(40).serve(10, 3000, 0, 0)),
        new Story(
            "the first requests of a route fail",
            service().idle(10).burst(40).serve(20, 3000, 0, 0)),
        new Story("a slow hour", service().serve(60, 3000, 0, 90).serve(20, 3000, 0, 0)),
        new Story("few slow requests", service().idle(10).tick(40, 0, 40).idle(20)),
        new Story(
            "errors between the thresholds after an outage",
            service().serve(10, 3000, 300, 0).serve(30, 3000, 27, 0).serve(20, 3000, 3, 0)),
        flapping(),
        new Story(
            "a database lost twice",
            service()
                .component("database", false)
                .idle(5)
                .component("database", true)
                .idle(10)
                .component("database", false)
                .idle(1)
                .component("database", true)
                .idle(2)),
        new Story(
            "a disk that fills and is cleared",
            service().disk(.85).idle(20).disk(.79).idle(20).disk(.6).idle(20)),
        new Story(
            "a heap that leaks",
            service().memory(.92).idle(20).memory(.87).idle(10).memory(.5).idle(10)),
        new Story("records of level ERROR", service().logErrors(9).idle(5).logErrors(2).idle(5)),
        new Story(
            "a wall clock that is set back",
            service()
                .serve(10, 3000, 60, 0)
                .wallClockLeaps(-7_200_000)
                .serve(10, 3000, 60, 0)
                .serve(20, 3000, 0, 0)));
  }

  private static Story flapping() {
    Traffic traffic = service();
    for (int i = 0; i < 10; i++) {
      traffic.serve(4, 3000, 90, 0).serve(10, 3000, 0, 0);
    }
    return new Story("a service that flaps", traffic);
  }

  @ParameterizedTest
  @MethodSource("stories")
  void engine_story_firesWhenPrometheusDoes(Story story) throws Exception {
    Files.writeString(directory.resolve("rules.yml"), PrometheusRules.file(false));
    Path test = directory.resolve("test.yml");
    Files.writeString(test, test(story.traffic));
    Process promtool =
        new ProcessBuilder("promtool", "test", "rules", test.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(promtool.getInputStream().readAllBytes());
    assertThat(promtool.waitFor()).as(output).isZero();
  }

  /** Not every story makes an alert, but all of them together make each. */
  @org.junit.jupiter.api.Test
  void stories_together_fireEveryAlert() {
    List<Rule> fired = new ArrayList<>();
    for (Story story : stories()) {
      for (Traffic.Moment moment : story.traffic.moments) {
        moment.firing().forEach(firing -> fired.add(firing.incident.rule));
      }
    }
    assertThat(fired).contains(Rule.values());
  }

  private static String test(Traffic traffic) {
    StringBuilder yaml = new StringBuilder();
    yaml.append("rule_files: [rules.yml]\nevaluation_interval: 15s\ntests:\n- interval: 15s\n");
    yaml.append("  input_series:\n");
    List<Traffic.Moment> moments = traffic.moments;
    count(yaml, moments, "http_server_requests_seconds_count", "", r -> r.requests);
    for (String bound : List.of("1.0", "2.0", "2.5")) {
      bucket(yaml, moments, bound, r -> r.requests - r.slow);
    }
    bucket(yaml, moments, "5.0", r -> r.requests);
    bucket(yaml, moments, "+Inf", r -> r.requests);
    count(yaml, moments, "vigia_http_server_errors_total", "", r -> r.serverErrors);
    count(yaml, moments, "vigia_log_errors_total", "", r -> r.logErrors);
    count(yaml, moments, "disk_total_bytes", ",path=\"/\"", r -> 100);
    count(yaml, moments, "disk_free_bytes", ",path=\"/\"", r -> 100 - 100 * r.disks.get("/"));
    count(
        yaml,
        moments,
        "jvm_memory_usage_after_gc",
        ",area=\"heap\",pool=\"long-lived\"",
        r -> r.memory);
    count(
        yaml,
        moments,
        "vigia_health_status",
        ",component=\"database\"",
        r -> r.components.get("database") ? 1 : 0);
    yaml.append("  alert_rule_test:\n");
    for (Traffic.Moment moment : moments) {
      for (Rule rule : Rule.values()) {
        expectation(yaml, moment, rule);
      }
    }
    return yaml.toString();
  }

  private static void bucket(
      StringBuilder yaml,
      List<Traffic.Moment> moments,
      String bound,
      ToDoubleFunction<Reading> value) {
    String label = ",le=\"" + bound + "\"";
    count(yaml, moments, "http_server_requests_seconds_bucket", label, value);
  }

  /** The first sample is of time 0, a tick before the first reading. */
  private static void count(
      StringBuilder yaml,
      List<Traffic.Moment> moments,
      String name,
      String labels,
      ToDoubleFunction<Reading> value) {
    yaml.append("  - series: '" + name + "{application=\"shop\",instance=\"i\"" + labels + "}'\n");
    yaml.append("    values: '_");
    for (Traffic.Moment moment : moments) {
      yaml.append(' ').append(value.applyAsDouble(moment.reading()));
    }
    yaml.append("'\n");
  }

  private static void expectation(StringBuilder yaml, Traffic.Moment moment, Rule rule) {
    yaml.append(
        "  - eval_time: " + moment.seconds() + "s\n    alertname: " + rule.alertName + "\n");
    boolean fires = moment.firing().stream().anyMatch(one -> one.incident.rule == rule);
    yaml.append("    exp_alerts:" + (fires ? "\n" : " []\n"));
    if (fires) {
      Map<String, String> labels = new TreeMap<>();
      labels.put("application", "shop");
      labels.put("severity", rule.severity.label);
      if (rule == Rule.DISK || rule == Rule.MEMORY || rule == Rule.HEALTH) {
        labels.put("instance", "i");
      }
      if (rule == Rule.DISK) {
        labels.put("path", "/");
      } else if (rule == Rule.MEMORY) {
        labels.put("area", "heap");
        labels.put("pool", "long-lived");
      } else if (rule == Rule.HEALTH) {
        labels.put("component", "database");
      }
      yaml.append("    - exp_labels: {");
      labels.forEach((name, value) -> yaml.append(name + ": \"" + value + "\", "));
      yaml.append("}\n");
    }
  }
}
