package io.vigia.it;

import static org.assertj.core.api.Assertions.assertThat;

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

    assertThat(traceId("shared")).isNotEmpty();
    assertThat(twins.watched().out().containing("mark=shared")).hasSize(2);
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
