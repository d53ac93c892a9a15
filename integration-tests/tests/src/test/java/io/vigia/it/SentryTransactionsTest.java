package io.vigia.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Requests as Sentry sees them, of the shop: with PostgreSQL, Redis and a second service. */
class SentryTransactionsTest {
  private static final String PARENT = "00f067aa0ba902b7";

  private static FakeSentry sentry;
  private static AgentJvm shop;
  private static int traces;

  @BeforeAll
  static void start() throws IOException {
    sentry = new FakeSentry();
    shop =
        App.SHOP
            .command(Jdk.running(), Infrastructure.newDatabase())
            .agent()
            .property("vigia.sentry.dsn", sentry.dsn())
            .property("vigia.requests.ignore", "/cart")
            .start();
    shop.application();
  }

  @AfterAll
  static void stop() {
    try (FakeSentry closed = sentry) {
      assertThat(closed.problems()).isEmpty();
      shop.assertUnharmed();
      shop.close();
    }
  }

  @Test
  void request_withRedisAndDatabase_hasThemAsSpans() {
    String trace = newTrace();
    get("/items/7", "traceparent", traceparent(trace, "01"));

    JsonNode transaction = only(trace);
    assertThat(transaction.path("transaction").asText()).isEqualTo("GET /items/*");
    assertThat(transaction.at("/transaction_info/source").asText()).isEqualTo("route");
    assertThat(transaction.at("/contexts/trace/status").asText()).isEqualTo("ok");
    assertThat(transaction.at("/contexts/trace/parent_span_id").asText()).isEqualTo(PARENT);
    List<String> spans = new ArrayList<>();
    for (JsonNode span : transaction.path("spans")) {
      spans.add(span.path("op").asText() + " " + span.at("/data/db.system").asText());
      assertThat(span.path("start_timestamp").asDouble())
          .isGreaterThanOrEqualTo(transaction.path("start_timestamp").asDouble() - 0.001);
      assertThat(span.path("timestamp").asDouble())
          .isLessThanOrEqualTo(transaction.path("timestamp").asDouble() + 0.001);
    }
    assertThat(spans).containsExactly("db.redis redis", "db postgresql", "db.redis redis");
  }

  @Test
  void request_thatAsksAnotherService_isTheParentOfThatOnes() {
    String trace = newTrace();
    get("/search?q=mug", "traceparent", traceparent(trace, "01"));

    List<JsonNode> both =
        Await.value(() -> sentry.awaitTransactions(trace), all -> all.size() == 2);
    assertThat(both).hasSize(2);
    JsonNode inner = both.get(0);
    JsonNode outer = both.get(1);
    if (!outer.path("transaction").asText().equals("GET /search")) {
      inner = both.get(1);
      outer = both.get(0);
    }
    assertThat(outer.path("transaction").asText()).isEqualTo("GET /search");
    JsonNode call = outer.path("spans").get(0);
    assertThat(call.path("op").asText() + " " + call.path("description").asText())
        .isEqualTo("http.client GET 127.0.0.1");
    assertThat(call.at("/data/http.response.status_code").asInt()).isEqualTo(200);
    assertThat(inner.at("/contexts/trace/parent_span_id"))
        .isEqualTo(outer.at("/contexts/trace/span_id"));
  }

  @Test
  void request_decidedByItsCaller_isSentAsThatSays() {
    List<String> not = List.of(newTrace(), newTrace(), newTrace());
    List<String> sent = List.of(newTrace(), newTrace(), newTrace());
    get("/items", "traceparent", traceparent(not.get(0), "00"));
    get("/items", "sentry-trace", not.get(1) + "-" + PARENT + "-0");
    // Who speaks Sentry has the last word.
    get(
        "/items",
        "traceparent",
        traceparent(not.get(2), "01"),
        "sentry-trace",
        not.get(2) + "-" + PARENT + "-0");
    get("/items", "traceparent", traceparent(sent.get(0), "01"));
    get("/items", "sentry-trace", sent.get(1) + "-" + PARENT + "-1");
    get(
        "/items",
        "traceparent",
        traceparent(sent.get(2), "00"),
        "sentry-trace",
        sent.get(2) + "-" + PARENT + "-1",
        "baggage",
        "other=1,sentry-trace_id="
            + sent.get(2)
            + ",sentry-public_key=0123456789abcdef0123456789abcdef,sentry-sample_rate=0.25");

    sent.forEach(SentryTransactionsTest::only);
    assertThat(sentry.transactions())
        .extracting(FakeSentry::traceId)
        .doesNotContainAnyElementsOf(not);
    assertThat(sentry.headers())
        .filteredOn(header -> header.at("/trace/trace_id").asText().equals(sent.get(2)))
        .extracting(header -> header.at("/trace/sample_rate").asText())
        .containsExactly("0.25");
  }

  @Test
  void request_ignored_isNeverSent() {
    String ignored = newTrace();
    String fence = newTrace();
    get("/cart", "traceparent", traceparent(ignored, "01"));
    get("/items", "traceparent", traceparent(fence, "01"));

    only(fence);
    assertThat(sentry.transactions()).extracting(FakeSentry::traceId).doesNotContain(ignored);
  }

  private static JsonNode only(String trace) {
    List<JsonNode> all = sentry.awaitTransactions(trace);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static void get(String path, String... headers) {
    assertThat(Http.get(shop.application() + path, headers).statusCode()).isEqualTo(200);
  }

  private static String newTrace() {
    return String.format("%032x", 0x1234567890abcdefL + ++traces);
  }

  private static String traceparent(String trace, String flags) {
    return "00-" + trace + "-" + PARENT + "-" + flags;
  }
}
