package io.vigia.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** {@code vigia.sql.slow}: a line about each slow statement, and an example in what is served. */
class SlowStatementTest {
  private static final String ALL = "SELECT id, name, cents, stock FROM items ORDER BY id";
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  @Test
  void items_everyStatementIsSlow_isALineAndAnExample() {
    String database = Infrastructure.newDatabase();
    JvmCommand command =
        App.SHOP.command(Jdk.running(), database).agent().property("vigia.sql.slow", "0.001ms");
    try (AgentJvm jvm = command.start()) {
      String url = jvm.application() + "/items";
      String traceparent = "00-" + TRACE + "-00f067aa0ba902b7-01";
      Instant before = Instant.now().minus(Duration.ofSeconds(1));
      assertThat(Http.get(url, "traceparent", traceparent).statusCode()).isEqualTo(200);
      JsonNode slow = new Api(jvm).statement(ALL).path("slow");
      for (int i = 0; i < 5; i++) {
        Http.get(url);
      }

      assertThat(slow.path("uri").asText()).isEqualTo("/items");
      assertThat(slow.path("trace_id").asText()).isEqualTo(TRACE);
      assertThat(slow.path("frame").asText())
          .matches("shop\\.store\\.Catalogue\\.read\\(Catalogue\\.java:\\d+\\)");
      assertThat(slow.path("seconds").asDouble()).isBetween(0.000001, 30.0);
      assertThat(Instant.parse(slow.path("at").asText())).isBetween(before, Instant.now());
      int statements = new Api(jvm).statements("").size();
      assertThat(
              Await.value(
                  () -> jvm.err().containing("slow statement"), all -> all.size() == statements))
          .hasSize(statements)
          .noneMatch(line -> line.contains("Enamel") || line.contains("2025-11"));
      assertThat(jvm.err().containing(": " + ALL))
          .singleElement()
          .asString()
          .matches(
              "\\[vigia] WARN slow statement: \\d+\\.\\d{3} s, database postgresql/"
                  + database
                  + ", route /items, trace_id="
                  + TRACE
                  + ", at shop\\.store\\.Catalogue\\.read\\(Catalogue\\.java:\\d+\\): .*");
    }
  }

  @Test
  void items_switchedOff_isNeverSlow() {
    JvmCommand command =
        App.SHOP
            .command(Jdk.running(), Infrastructure.newDatabase())
            .agent()
            .property("vigia.sql.slow", "off")
            .property("vigia.sql.repeated", "off");
    try (AgentJvm jvm = command.start()) {
      assertThat(Http.get(jvm.application() + "/report?month=2025-11").statusCode()).isEqualTo(200);
      assertThat(new Api(jvm).statements("")).isNotEmpty().noneMatch(node -> node.has("slow"));
      jvm.awaitMetrics(scrape -> scrape.sum("vigia_request_queries_count") == 1);
      assertThat(new Api(jvm).findings()).isEmpty();
      assertThat(jvm.err().containing("slow statement")).isEmpty();
    }
  }
}
