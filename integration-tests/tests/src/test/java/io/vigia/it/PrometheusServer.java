package io.vigia.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real Prometheus that scrapes each second. */
final class PrometheusServer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final Lines err;
  private final String url;

  private PrometheusServer(Process process, String url) {
    this.process = process;
    this.url = url;
    err = Lines.of(process.getErrorStream());
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
  }

  /** Whether this machine has Prometheus and its promtool. */
  static boolean isInstalled() {
    return Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
        .map(Path::of)
        .anyMatch(
            folder ->
                Files.isExecutable(folder.resolve("prometheus"))
                    && Files.isExecutable(folder.resolve("promtool")));
  }

  /** What {@code promtool check metrics} says; nothing where all is well. */
  static String lint(byte[] exposition) throws IOException, InterruptedException {
    Process promtool =
        new ProcessBuilder("promtool", "check", "metrics").redirectErrorStream(true).start();
    try (OutputStream in = promtool.getOutputStream()) {
      in.write(exposition);
    }
    String said = new String(promtool.getInputStream().readAllBytes(), UTF_8);
    int exit = promtool.waitFor();
    return exit == 0 ? said : said + "exit code " + exit;
  }

  /**
   * Starts one.
   *
   * @param jobs names of jobs and the host and port of their one target, in turn
   */
  static PrometheusServer scraping(String... jobs) throws IOException {
    return start(Build.emptyFolder("prometheus"), "", jobs);
  }

  /** Starts one that also evaluates the rules in this file, which is that of a user. */
  static PrometheusServer evaluating(Path rules, String... jobs) throws IOException {
    Path folder = Build.emptyFolder("prometheus");
    Files.copy(rules, folder.resolve("rules.yml"));
    return start(folder, "rule_files: [rules.yml]\n", jobs);
  }

  private static PrometheusServer start(Path folder, String settings, String... jobs)
      throws IOException {
    StringBuilder config = new StringBuilder("global: {scrape_interval: 1s, scrape_timeout: 1s}\n");
    config.append(settings).append("scrape_configs:\n");
    for (int i = 0; i < jobs.length; i += 2) {
      config.append("- job_name: ").append(jobs[i]).append('\n');
      config.append("  static_configs: [{targets: ['").append(jobs[i + 1]).append("']}]\n");
    }
    Files.writeString(folder.resolve("prometheus.yml"), config);
    String address = "127.0.0.1:" + Infrastructure.freePort();
    Process process =
        new ProcessBuilder(
                "prometheus",
                "--config.file=" + folder.resolve("prometheus.yml"),
                "--storage.tsdb.path=" + folder.resolve("data"),
                "--web.listen-address=" + address)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new PrometheusServer(process, "http://" + address);
  }

  /** The numbers that an expression gives; empty where it gives none, or is none. */
  List<Double> values(String expression) {
    List<Double> values = new ArrayList<>();
    try {
      for (JsonNode result : results(expression)) {
        double value = Double.parseDouble(result.get("value").get(1).textValue());
        if (!Double.isNaN(value)) {
          values.add(value);
        }
      }
    } catch (IOException | RuntimeException e) {
      values.clear(); // not up yet
    }
    return values;
  }

  /** The rules that it evaluates, as its API shows them. */
  Stream<JsonNode> rules() throws IOException {
    JsonNode groups = JSON.readTree(Http.text(url + "/api/v1/rules")).path("data").path("groups");
    List<JsonNode> rules = new ArrayList<>();
    groups.forEach(group -> group.get("rules").forEach(rules::add));
    assertThat(rules).as("rules").isNotEmpty();
    return rules.stream();
  }

  private JsonNode results(String expression) throws IOException {
    String query = url + "/api/v1/query?query=" + URLEncoder.encode(expression, UTF_8);
    return JSON.readTree(Http.text(query)).path("data").path("result");
  }

  /** The value of an expression that gives one number; NaN where it gives none. */
  double query(String expression) {
    try {
      JsonNode results = results(expression);
      return results.size() == 1
          ? Double.parseDouble(results.get(0).get("value").get(1).textValue())
          : Double.NaN;
    } catch (IOException | RuntimeException e) {
      return Double.NaN; // not up yet
    }
  }

  /**
   * The value of an expression once it is {@code expected}, or else the last before the deadline.
   */
  double await(String expression, double expected) {
    return Await.value(() -> query(expression), value -> value == expected);
  }

  /** What it has to say of its targets. */
  String targets() {
    return Http.text(url + "/api/v1/targets");
  }

  /** What it has logged. */
  Lines log() {
    return err;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
