package io.vigia.it.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of JSON, one a record. */
final class JsonLines {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern RECORD = Pattern.compile("@(?:inside \\d+|outside) #(\\d+)");

  private JsonLines() {}

  /** The numbers of the records in some text, in its order. */
  static List<Integer> numbers(List<String> lines) {
    List<Integer> numbers = new ArrayList<>();
    for (String line : lines) {
      Matcher matcher = RECORD.matcher(line);
      while (matcher.find()) {
        numbers.add(Integer.valueOf(matcher.group(1)));
      }
    }
    return numbers;
  }

  /** Asserts that each is an object with the ids of its request, if it was made in one. */
  static void assertIds(List<String> lines) {
    for (String line : lines) {
      JsonNode record = parse(line);
      String inside = Lines.insideOf(line);
      String trace = record.findPath("trace_id").asText();
      if (inside.isEmpty()) {
        assertThat(trace).as(line).isEmpty();
        assertThat(record.findPath("span_id").asText()).as(line).isEmpty();
      } else {
        assertThat(trace).as(line).isIn(Lines.traceId(inside), "mine");
        assertThat(record.findPath("span_id").asText()).as(line).matches("[0-9a-f]{16}");
      }
    }
  }

  /** Asserts that each is a record as Vigia writes it, with all that it had. */
  static void assertVigias(List<String> lines, boolean hasContext) {
    assertIds(lines);
    for (String line : lines) {
      JsonNode record = parse(line);
      String message = record.path("message").asText();
      assertThat(message).as(line).startsWith("@");
      assertThat(record.path("level").asText()).isIn("TRACE", "DEBUG", "INFO", "WARN", "ERROR");
      assertThat(record.path("logger").asText()).as(line).isNotEmpty();
      assertThat(record.path("thread").asText())
          .as(line)
          .matches(message.startsWith("@inside") ? "pool-[0-9]" : "main");
      assertThat(record.path("timestamp").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
      boolean thrown = message.contains("failed") || message.contains("after");
      assertThat(record.path("exception").path("message").asText())
          .as(line)
          .isEqualTo(thrown ? "boom" : "");
      assertThat(record.path("exception").path("stack").asText().contains("\tat logs.Scripts"))
          .as(line)
          .isEqualTo(thrown);
      assertThat(record.path("basket").asText())
          .as(line)
          .isEqualTo(hasContext && message.startsWith("@inside") ? "full" : "");
    }
  }

  private static JsonNode parse(String line) {
    try {
      JsonNode node = MAPPER.readTree(line);
      assertThat(node.isObject()).as(line).isTrue();
      return node;
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + line, e);
    }
  }
}
