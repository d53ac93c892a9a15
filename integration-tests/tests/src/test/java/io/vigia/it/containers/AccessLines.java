package io.vigia.it.containers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vigia.it.AgentJvm;
import io.vigia.it.Await;
import io.vigia.it.Jdk;
import io.vigia.it.JvmCommand;
import io.vigia.it.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The access log of a JVM, beside what it has counted. */
final class AccessLines {
  private static final String REQUESTS = "http_server_requests_seconds_count";
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH");

  private final Path file;
  private final Map<String, Integer> counted = new TreeMap<>();

  /** Of a JVM that has nothing more to do. */
  AccessLines(AgentJvm jvm) {
    file = jvm.folder().resolve("access.log");
    for (Sample sample : jvm.metrics(List.of(REQUESTS.replace("_count", ""))).samples()) {
      if (sample.name().equals(REQUESTS)) {
        Map<String, String> labels = sample.labels();
        String key = labels.get("method") + " " + labels.get("uri") + " " + labels.get("status");
        counted.merge(key, (int) sample.value(), Integer::sum);
      }
    }
  }

  /** A JVM with the agent, which writes one. */
  static JvmCommand command(Jdk jdk) {
    return JvmCommand.on(jdk).agent().property("vigia.access-log.file", "access.log");
  }

  /** Asserts that each request is one line; awaited, where the JVM has not ended yet. */
  void assertEachRequestIsALine() {
    Map<String, Integer> written = Await.value(this::written, counted::equals);
    assertThat(written).isEqualTo(counted);
    lines().forEach(AccessLines::assertComplete);
  }

  private Map<String, Integer> written() {
    Map<String, Integer> written = new TreeMap<>();
    for (JsonNode line : lines()) {
      String method = line.path("method").asText();
      String status = line.has("status") ? line.path("status").asText() : "UNKNOWN";
      String label = METHODS.contains(method) ? method : "UNKNOWN";
      written.merge(label + " " + line.path("route").asText() + " " + status, 1, Integer::sum);
    }
    return written;
  }

  /**
   * Asserts what is written of the request whose agent is {@code details/1}.
   *
   * @param bytes of the answer's body
   * @param isTold false where the container may not tell how long that was
   */
  void assertDetails(int bytes, boolean isTold) {
    List<JsonNode> found =
        lines().stream().filter(l -> l.path("user_agent").asText().equals("details/1")).toList();
    assertThat(found).hasSize(1);
    JsonNode line = found.get(0);
    assertThat(line.path("path").asText()).isEqualTo("/app/nowhere?page=2&token=[Filtered]");
    assertThat(line.path("referer").asText()).isEqualTo("http://localhost/?sig=[Filtered]");
    assertThat(line.path("protocol").asText()).isEqualTo("HTTP/1.1");
    assertThat(line.path("client").asText()).isEqualTo("127.0.0.0");
    if (isTold || line.has("bytes")) {
      assertThat(line.path("bytes").asInt(-1)).isEqualTo(bytes);
    }
  }

  private static void assertComplete(JsonNode line) {
    assertThat(line.path("trace_id").asText()).as("%s", line).matches("[0-9a-f]{32}");
    assertThat(line.path("duration_ms").asLong(-1)).as("%s", line).isNotNegative();
    assertThat(line.path("client").asText("127.0.0.0")).as("%s", line).isEqualTo("127.0.0.0");
    assertThat(line.path("protocol").asText("HTTP/1.1")).as("%s", line).startsWith("HTTP/");
  }

  /** All lines that are complete. */
  List<JsonNode> lines() {
    ObjectMapper json = new ObjectMapper();
    try {
      String text = Files.readString(file);
      String complete = text.substring(0, text.lastIndexOf('\n') + 1);
      return complete.lines().map(line -> parse(json, line)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode parse(ObjectMapper json, String line) {
    try {
      return json.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(line, e);
    }
  }
}
