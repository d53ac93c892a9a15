package io.vigia.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the agent's port says in JSON. */
public final class Api {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final AgentJvm jvm;

  public Api(AgentJvm jvm) {
    this.jvm = jvm;
  }

  /**
   * The statements, as sorted.
   *
   * @param query with its question mark, or empty
   */
  List<JsonNode> statements(String query) {
    return elements("/api/v1/statements" + query, "statements");
  }

  /** The one statement of this text. */
  JsonNode statement(String text) {
    return one(statements(""), text);
  }

  /** The one finding of this statement. */
  JsonNode finding(String text) {
    return one(findings(), text);
  }

  List<JsonNode> findings() {
    return elements("/api/v1/findings", "findings");
  }

  /** How often each statement was run. */
  Map<String, Integer> executions() {
    Map<String, Integer> counts = new TreeMap<>();
    for (JsonNode statement : statements("")) {
      counts.merge(
          statement.path("statement").asText(), statement.path("count").asInt(), Integer::sum);
    }
    return counts;
  }

  /** How often each statement was run since, of those that were. */
  Map<String, Integer> executionsSince(Map<String, Integer> before) {
    Map<String, Integer> risen = executions();
    before.forEach((statement, count) -> risen.merge(statement, -count, Integer::sum));
    risen.values().removeIf(count -> count == 0);
    return risen;
  }

  /** How often statements of each operation were run, and failed. */
  public Map<String, String> operations() {
    Map<String, int[]> counts = new TreeMap<>();
    for (JsonNode statement : statements("")) {
      int[] count = counts.computeIfAbsent(statement.path("operation").asText(), k -> new int[2]);
      count[0] += statement.path("count").asInt();
      count[1] += statement.path("errors").asInt();
    }
    Map<String, String> texts = new TreeMap<>();
    counts.forEach((name, count) -> texts.put(name, count[0] + ", failed " + count[1]));
    return texts;
  }

  /** The errors, with what they come to in all. */
  public JsonNode errors() {
    String text = Http.text(jvm.agent() + "/api/v1/errors");
    try {
      return MAPPER.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(text, e);
    }
  }

  private List<JsonNode> elements(String path, String name) {
    String text = Http.text(jvm.agent() + path);
    try {
      List<JsonNode> all = new ArrayList<>();
      MAPPER.readTree(text).path(name).forEach(all::add);
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(text, e);
    }
  }

  private static JsonNode one(List<JsonNode> all, String text) {
    List<JsonNode> found =
        all.stream().filter(node -> node.path("statement").asText().equals(text)).toList();
    if (found.size() > 1) {
      throw new AssertionError("more than one " + text + ": " + found);
    }
    return found.isEmpty() ? MAPPER.missingNode() : found.get(0);
  }
}
