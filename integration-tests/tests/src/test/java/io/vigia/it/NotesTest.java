package io.vigia.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The samples {@code jakarta} (Tomcat 11, H2 through HikariCP, Lettuce, Log4j 2) and {@code jetty}
 * (Jetty 9.4, H2 without a pool, Redisson, java.util.logging), which serve the same.
 */
@ParameterizedClass
@MethodSource("twins")
class NotesTest extends AppTest {
  NotesTest(Twins twins) {
    super(twins);
  }

  static Stream<Twins> twins() {
    return Stream.of(App.JAKARTA, App.JETTY).flatMap(Twins::onEveryJdk);
  }

  @Override
  String loggedPath() {
    return "/notes?a=b";
  }

  @Override
  void fail(String mark) {
    assertThat(twins.get("/fail?mark=" + mark).status()).isEqualTo(500);
  }

  @Override
  String failingTransaction() {
    return "GET /fail";
  }

  @Override
  String failingType() {
    return "IllegalStateException";
  }

  @Override
  void warmUp() {
    twins.get("/notes/5");
  }

  @Test
  void start_statements_areCounted() {
    counts().statements(1, "CREATE").statements(1, "INSERT").assertIn(twins.atStart());
  }

  @Test
  void notes_list_isCounted() {
    Scrape before = twins.metrics();
    for (int i = 0; i < 7; i++) {
      twins.get("/notes");
    }

    counts()
        .requests(7, "GET", "/notes", 200, "SUCCESS")
        .statements(7, "SELECT")
        .assertSince(before, twins.watched());
  }

  @Test
  void notes_one_hitsAndMissesAreCounted() {
    Scrape before = twins.metrics();
    for (int i = 0; i < 4; i++) {
      twins.get("/notes/1");
      twins.get("/notes/2");
    }

    counts()
        .requests(8, "GET", "/notes/*", 200, "SUCCESS")
        .statements(2, "SELECT")
        .commands(8, "GET")
        .commands(2, "SET")
        .misses(2)
        .hits(6)
        .puts(2)
        .assertSince(before, twins.watched());
  }

  @Test
  void notes_unknown_isAMissAndNotFound() {
    Scrape before = twins.metrics();
    for (int i = 0; i < 3; i++) {
      assertThat(twins.get("/notes/99").status()).isEqualTo(404);
    }

    counts()
        .requests(3, "GET", "/notes/*", 404, "CLIENT_ERROR")
        .statements(3, "SELECT")
        .commands(3, "GET")
        .misses(3)
        .assertSince(before, twins.watched());
  }

  @Test
  void fail_exceptionEscapes_isCountedByItsName() {
    Scrape before = twins.metrics();
    fail("counted");

    String type = failingType();
    counts()
        .requests(1, "GET", "/fail", 500, "SERVER_ERROR", type, type)
        .assertSince(before, twins.watched());
    assertThat(twins.metrics().sum("vigia_http_server_errors_total"))
        .isEqualTo(before.sum("vigia_http_server_errors_total") + 1);
  }

  @Test
  void async_onAnotherThread_isCountedOnceWhenItCompletes() {
    Scrape before = twins.metrics();
    for (int i = 0; i < 5; i++) {
      assertThat(twins.get("/async").status()).isEqualTo(200);
    }

    counts()
        .requests(5, "GET", "/async", 200, "SUCCESS")
        .statements(5, "SELECT")
        .assertSince(before, twins.watched());
  }

  private Counts counts() {
    return new Counts("h2", "notes");
  }
}
