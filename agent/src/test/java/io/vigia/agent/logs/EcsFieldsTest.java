package io.vigia.agent.logs;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.redact.Redaction;
import io.vigia.bootstrap.LogHook;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The format {@code ecs} beside the fields that ECS logging's specification publishes. */
class EcsFieldsTest {
  private final List<String[]> specified = specified();

  @Test
  void ecs_anyRecord_keepsToTheSpecification() throws Exception {
    assertKeepsTo(Records.info("plain"));
    assertKeepsTo(Records.ofRequest("of a request", Map.of("cart.id", "1", "a*b\\c", "2")));
    assertKeepsTo(
        Records.record(
            LogHook.ERROR, "ERROR", "failed", new Exception("e", new Error()), Map.of("k", "v")));
    assertKeepsTo(Records.failed("without a message", new Exception()));
  }

  @Test
  void ecs_recordWithEverything_hasEveryFieldButThePlaceInTheCode() throws Exception {
    LogRecord record =
        new LogRecord(
            LogHook.ERROR,
            "ERROR",
            "shop.Items",
            "http-1",
            "failed",
            new Exception("e"),
            Map.of("k", "v"),
            Records.TIME,
            Records.TRACE,
            Records.SPAN,
            "u7");
    List<String> wanted = specified.stream().map(f -> f[0]).collect(Collectors.toList());
    wanted.removeIf(f -> f.startsWith("log.origin.") || f.equals("service.node.name"));
    assertThat(fields(record).keySet()).containsAll(wanted);
  }

  private void assertKeepsTo(LogRecord record) throws Exception {
    Map<String, Object> fields = fields(record);
    List<String> names = new ArrayList<>(fields.keySet());
    for (String[] field : specified) {
      Object value = fields.get(field[0]);
      if (field[2].equals("required") || field[4].equals("top")) {
        assertThat(value).as(field[0]).isNotNull();
      }
      if (value != null) {
        assertThat(value).as(field[0]).isInstanceOf(typeOf(field[1]));
        if (field[1].equals("datetime")) {
          assertThat(Instant.parse((String) value).toString()).isEqualTo(value);
        }
        if (!field[3].equals("-")) {
          assertThat(names.indexOf(field[0])).as(field[0]).isEqualTo(Integer.parseInt(field[3]));
        }
      }
    }
    if (fields.get("labels") instanceof Map<?, ?> labels) {
      assertThat(labels.keySet())
          .allSatisfy(k -> assertThat((String) k).doesNotContainPattern("[.*\\\\]"));
    }
  }

  private static Class<?> typeOf(String name) {
    return switch (name) {
      case "object" -> Map.class;
      case "integer" -> Long.class;
      default -> String.class;
    };
  }

  private static Map<String, Object> fields(LogRecord record) throws Exception {
    return Parsed.line(LogFormat.of("ecs", "shop", "test", "1.2", Redaction.BUILT_IN).line(record));
  }

  private static List<String[]> specified() {
    try (InputStream in = EcsFieldsTest.class.getResourceAsStream("ecs-logging-fields.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.trim().split(" +"))
          .collect(Collectors.toList());
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }
}
