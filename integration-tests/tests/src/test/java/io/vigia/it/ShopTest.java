package io.vigia.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample {@code shop}: Tomcat 9, PostgreSQL through HikariCP, Jedis, Logback. */
@ParameterizedClass
@MethodSource("twins")
class ShopTest extends AppTest {
  private static final String OK = "SUCCESS";
  private static final String REFUSED = "CLIENT_ERROR";

  /** A delivery fails each twentieth time. */
  private static final int DELIVERIES = 20;

  private static final String ORDERS_OF_MONTH =
      "SELECT id, customer FROM orders WHERE month = ? ORDER BY id";
  private static final String ORDER_TOTAL =
      "SELECT sum(l.quantity * i.cents) FROM order_lines l"
          + " JOIN items i ON i.id = l.item_id WHERE l.order_id = ?";

  ShopTest(Twins twins) {
    super(twins);
  }

  static Stream<Twins> twins() {
    return Twins.onEveryJdk(App.SHOP);
  }

  @Override
  String loggedPath() {
    return "/search?q=mug";
  }

  @Override
  void fail(String mark) {
    for (int i = 1; i < DELIVERIES; i++) {
      assertThat(twins.get("/delivery").status()).isEqualTo(200);
    }
    assertThat(twins.get("/delivery?mark=" + mark).status()).isEqualTo(500);
  }

  @Override
  String failingTransaction() {
    return "GET /delivery";
  }

  @Override
  String failingType() {
    return "DeliveryException";
  }

  @Override
  void warmUp() {
    twins.get("/items/20");
    twins.get("/items");
  }

  @Test
  void delivery_failsAndIsLoggedOverABridge_isOneErrorRecord() {
    double before = twins.metrics().sum("vigia_log_errors_total");
    fail("bridged");
    traceId("bridged");
    assertThat(twins.watched().metrics().sum("vigia_log_errors_total") - before).isEqualTo(1);
  }

  @Test
  void start_statements_areCounted() {
    counts()
        .statements(1, "SELECT")
        .statements(3, "CREATE")
        .statements(3, "INSERT")
        .statements(1, "COMMIT")
        .assertIn(twins.atStart());
  }

  @Test
  void items_list_isCounted() {
    Scrape before = twins.metrics();
    for (int i = 0; i < 7; i++) {
      twins.get("/items");
    }

    counts()
        .requests(7, "GET", "/items", 200, OK)
        .statements(7, "SELECT")
        .assertSince(before, twins.watched());
  }

  @Test
  void items_one_hitsAndMissesAreCounted() {
    Scrape before = twins.metrics();
    for (int i = 0; i < 4; i++) {
      twins.get("/items/1");
      twins.get("/items/2");
    }

    counts()
        .requests(8, "GET", "/items/*", 200, OK)
        .statements(2, "SELECT")
        .commands(8, "GET")
        .commands(2, "SET")
        .misses(2)
        .hits(6)
        .puts(2)
        .assertSince(before, twins.watched());
  }

  @Test
  void items_unknown_isAMissAndNotFound() {
    Scrape before = twins.metrics();
    for (int i = 0; i < 3; i++) {
      assertThat(twins.get("/items/99").status()).isEqualTo(404);
    }
    assertThat(twins.get("/items/abc").status()).isEqualTo(400);

    counts()
        .requests(3, "GET", "/items/*", 404, REFUSED)
        .requests(1, "GET", "/items/*", 400, REFUSED)
        .statements(3, "SELECT")
        .commands(3, "GET")
        .misses(3)
        .assertSince(before, twins.watched());
  }

  @Test
  void items_changed_isCounted() {
    Scrape before = twins.metrics();
    for (int i = 0; i < 3; i++) {
      twins.send("POST", "/items/7?stock=" + i);
    }

    counts()
        .requests(3, "POST", "/items/*", 200, OK)
        .statements(3, "UPDATE")
        .commands(3, "DEL")
        .assertSince(before, twins.watched());
  }

  @Test
  void cart_session_isCounted() {
    Scrape before = twins.metrics();
    twins.get("/cart");
    twins.send("POST", "/cart?item=3");
    twins.send("POST", "/cart?item=4");
    twins.get("/cart");
    assertThat(twins.send("POST", "/checkout").status()).isEqualTo(200);
    assertThat(twins.send("POST", "/checkout").status()).isEqualTo(409);
    twins.endSession();

    counts()
        .requests(2, "GET", "/cart", 200, OK)
        .requests(2, "POST", "/cart", 200, OK)
        .requests(1, "POST", "/checkout", 200, OK)
        .requests(1, "POST", "/checkout", 409, REFUSED)
        .statements(4, "SELECT")
        .statements(2, "INSERT")
        .statements(1, "COMMIT")
        .assertSince(before, twins.watched());
  }

  @Test
  void search_secondService_isCounted() {
    Scrape before = twins.metrics();
    for (int i = 0; i < 3; i++) {
      twins.get("/search?q=mug");
    }

    counts()
        .requests(3, "GET", "/search", 200, OK)
        .sent(3, "127.0.0.1", "GET", 200, OK)
        .requests(3, "GET", "/match", 200, OK)
        .statements(3, "SELECT")
        .assertSince(before, twins.watched());
  }

  @Test
  void report_repeatedStatement_isCountedEachTime() {
    Scrape before = twins.metrics();
    twins.get("/report?month=2025-11");
    twins.get("/report?month=2025-10");

    counts()
        .requests(2, "GET", "/report", 200, OK)
        .statements(17, "SELECT")
        .assertSince(before, twins.watched());
  }

  @Test
  void report_ranStatements_areListedWithoutLiterals() {
    Api api = new Api(twins.watched());
    Map<String, Integer> before = api.executions();
    twins.get("/report?month=2025-11");
    twins.get("/report?month=2025-10");

    assertThat(api.executionsSince(before)).isEqualTo(Map.of(ORDERS_OF_MONTH, 2, ORDER_TOTAL, 15));
    JsonNode total = api.statement(ORDER_TOTAL);
    assertThat(total.path("system").asText()).isEqualTo("postgresql");
    assertThat(total.path("namespace").asText()).isEqualTo(twins.database());
    assertThat(total.path("operation").asText()).isEqualTo("SELECT");
    assertThat(total.path("errors").asInt()).isZero();
    double seconds = total.path("total_seconds").asDouble();
    assertThat(seconds).isPositive();
    assertThat(total.path("mean_seconds").asDouble() * total.path("count").asInt())
        .isCloseTo(seconds, within(1e-9));
    assertThat(total.path("max_seconds").asDouble()).isPositive().isLessThanOrEqualTo(seconds);
    assertThat(total.path("p95_seconds").asDouble())
        .isPositive()
        .isLessThanOrEqualTo(total.path("max_seconds").asDouble());
  }

  @Test
  void report_repeatedStatement_isAFindingOnceARequest() {
    Api api = new Api(twins.watched());
    Scrape before = twins.metrics();
    int requests = api.finding(ORDER_TOTAL).path("requests").asInt();
    twins.get("/report?month=2025-10");
    twins.get("/report?month=2025-11&mark=repeats");

    JsonNode finding =
        Await.value(
            () -> api.finding(ORDER_TOTAL), node -> node.path("requests").asInt() > requests);
    assertThat(finding.path("requests").asInt()).isEqualTo(requests + 1);
    assertThat(finding.path("kind").asText()).isEqualTo("repeated-statement");
    assertThat(finding.path("uri").asText()).isEqualTo("/report");
    assertThat(finding.path("namespace").asText()).isEqualTo(twins.database());
    assertThat(finding.path("count").asInt()).isEqualTo(12);
    assertThat(finding.path("trace_id").asText()).isEqualTo(traceId("repeats"));
    assertThat(finding.path("frame").asText())
        .matches("shop\\.store\\.Orders\\.total\\(Orders\\.java:\\d+\\)");
    assertThat(Instant.parse(finding.path("last").asText()))
        .isAfterOrEqualTo(Instant.parse(finding.path("first").asText()));
    assertThat(api.findings()).hasSize(1);

    Scrape after =
        twins
            .watched()
            .awaitMetrics(scrape -> risen("vigia_request_queries_count", before, scrape) == 2);
    assertThat(risen("vigia_repeated_queries_total", before, after)).isEqualTo(1);
    assertThat(after.series("vigia_repeated_queries_total")).containsOnlyKeys("{uri=/report}");
    assertThat(risen("vigia_request_queries_count", before, after)).isEqualTo(2);
    assertThat(risen("vigia_request_queries_sum", before, after)).isEqualTo(17);
    assertThat(
            after.value("vigia_request_queries_bucket", "uri", "/report", "le", "5.0")
                - before.value("vigia_request_queries_bucket", "uri", "/report", "le", "5.0"))
        .isEqualTo(1);
  }

  @Test
  void checkout_batch_isOneStatementWithItsSizeAndRows() {
    String lines = "INSERT INTO order_lines (order_id, item_id, quantity) VALUES (?)";
    String order = "INSERT INTO orders (month, customer) VALUES (?)";
    Api api = new Api(twins.watched());
    JsonNode linesBefore = api.statement(lines);
    JsonNode orderBefore = api.statement(order);
    twins.send("POST", "/cart?item=3");
    twins.send("POST", "/cart?item=4");
    twins.send("POST", "/cart?item=5");
    assertThat(twins.send("POST", "/checkout").status()).isEqualTo(200);
    twins.endSession();

    assertThat(risen(linesBefore, api.statement(lines))).isEqualTo("count 1 rows 3 batches 1 of 3");
    assertThat(risen(orderBefore, api.statement(order))).isEqualTo("count 1 rows 1 batches 0 of 0");
  }

  private static String risen(JsonNode before, JsonNode after) {
    StringBuilder text = new StringBuilder();
    for (String name : List.of("count", "rows", "batches", "batched")) {
      int risen = after.path(name).asInt() - before.path(name).asInt();
      text.append(name.equals("batched") ? " of" : " " + name).append(' ').append(risen);
    }
    return text.substring(1);
  }

  @Test
  void statements_everyOutput_holdsNoLiteral() {
    warmUp();
    String agent = twins.watched().agent();
    String all =
        Http.text(agent + "/api/v1/statements")
            + Http.text(agent + "/api/v1/findings")
            + Http.text(agent + "/api/v1/live")
            + Http.text(agent + "/metrics");
    // A measured time may hold any digits, so also those of a literal; so may an id.
    assertThat(all.replaceAll("\\d+\\.\\d+(E-?\\d+)?", "0.0"))
        .contains("INSERT INTO items (id, name, cents, stock) VALUES (?) ON CONFLICT DO NOTHING")
        .contains("SELECT pg_advisory_xact_lock(?)")
        .contains("? + (o.id + i.id) % ? FROM orders o JOIN items i ON i.id % ? = o.id % ?")
        .doesNotContain("Enamel", "Grace", "2025-1", "< 1000")
        .doesNotContainPattern("\\b(5490|20261120)\\b");
  }

  @Test
  void statements_parameters_sortAndLimit() {
    warmUp();
    Api api = new Api(twins.watched());
    for (String sort : List.of("count", "errors", "rows")) {
      assertThat(api.statements("?sort=" + sort))
          .extracting(node -> node.path(sort).asDouble())
          .hasSizeGreaterThan(5)
          .isSortedAccordingTo(Comparator.reverseOrder());
    }
    for (String sort : List.of("total", "mean", "max", "p95")) {
      assertThat(api.statements("?sort=" + sort))
          .extracting(node -> node.path(sort + "_seconds").asDouble())
          .isSortedAccordingTo(Comparator.reverseOrder());
    }
    assertThat(api.statements("?limit=2&sort=rows"))
        .isEqualTo(api.statements("?sort=rows").subList(0, 2));
    String url = twins.watched().agent() + "/api/v1/statements";
    assertThat(Http.get(url + "?sort=name").statusCode()).isEqualTo(400);
    assertThat(Http.text(url + "?sort=name"))
        .isEqualTo("sort must be one of total, count, errors, mean, max, p95, rows\n");
    assertThat(Http.text(url + "?limit=0")).isEqualTo("limit must be a number from 1 to 500\n");
  }

  @Test
  void delivery_exceptionEscapes_isCountedByItsName() {
    Scrape before = twins.metrics();
    fail("counted");

    counts()
        .requests(DELIVERIES - 1, "GET", "/delivery", 200, OK)
        .requests(
            1, "GET", "/delivery", 500, "SERVER_ERROR", "DeliveryException", "DeliveryException")
        .assertSince(before, twins.watched());
    Scrape after = twins.metrics();
    assertThat(risen("vigia_http_server_errors_total", before, after)).isEqualTo(1);
    assertThat(risen("vigia_exceptions_total", before, after)).isEqualTo(1);
    assertThat(
            after.value(
                "vigia_exceptions_total",
                "exception",
                "shop.web.DeliveryException",
                "source",
                "http"))
        .isPositive();
  }

  @Test
  void logLines_oneRequest_shareTheirTraceId() {
    twins.get("/search?q=mug&mark=shared");

    assertThat(
            Await.value(
                () -> twins.watched().out().containing("mark=shared"), lines -> lines.size() == 2))
        .hasSize(2);
    assertThat(traceId("shared")).isNotEmpty();
  }

  @Test
  void root_andUnknownPath_areCountedUnderWords() {
    Scrape before = twins.metrics();
    twins.get("/");
    assertThat(twins.get("/nowhere/42").status()).isEqualTo(404);

    counts()
        .requests(1, "GET", "root", 200, OK)
        .requests(1, "GET", "NOT_FOUND", 404, REFUSED)
        .assertSince(before, twins.watched());
  }

  private static double risen(String name, Scrape before, Scrape after) {
    return after.sum(name) - before.sum(name);
  }

  private Counts counts() {
    return new Counts("postgresql", twins.database());
  }
}
