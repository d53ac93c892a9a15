package io.vigia.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What holds for every sample application; the counts of each are its own test's. */
abstract class AppTest {
  private static final Pattern TRACE_ID = Pattern.compile("trace_id=([0-9a-f]{32})\\b");
  private static final String FOREIGN_TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  private static final int AT_ONCE = 60;

  final Twins twins;

  AppTest(Twins twins) {
    this.twins = twins;
  }

  @AfterEach
  void assertUnharmed() {
    twins.assertUnharmed();
  }

  /** A path with a query, of a request that logs at least a line with its mark. */
  abstract String loggedPath();

  /** Sends a request with this mark that an exception escapes from. */
  abstract void fail(String mark);

  /** What Sentry calls the request of {@link #fail}. */
  abstract String failingTransaction();

  /** The class of the exception that escapes, without its package. */
  abstract String failingType();

  /** What log lines of these requests have in common. */
  final String traceId(String mark) {
    List<String> lines =
        Await.value(() -> twins.watched().out().containing("mark=" + mark), all -> !all.isEmpty());
    List<String> ids = lines.stream().map(AppTest::traceIdIn).distinct().toList();
    assertThat(ids).as("trace ids in %s", lines).hasSize(1);
    return ids.get(0);
  }

  @Test
  void logLines_twoRequests_haveTheirOwnTraceIds() {
    twins.get(loggedPath() + "&mark=first");
    twins.get(loggedPath() + "&mark=second");

    assertThat(traceId("first")).isNotEqualTo(traceId("second")).matches("(?!0{32})[0-9a-f]{32}");
    assertThat(traceId("second")).matches("(?!0{32})[0-9a-f]{32}");
  }

  @Test
  void logLines_requestsAtOnce_haveTheirOwnTraceIds() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Callable<Object>> requests = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      String path = loggedPath() + "&mark=at-once-" + i + ".";
      requests.add(() -> twins.get(path));
    }
    for (Future<Object> sent : threads.invokeAll(requests)) {
      sent.get();
    }
    threads.shutdown();

    Set<String> ids = new HashSet<>();
    for (int i = 0; i < AT_ONCE; i++) {
      ids.add(traceId("at-once-" + i + "."));
    }
    assertThat(ids).hasSize(AT_ONCE);
  }

  @Test
  void logLines_outsideOfRequests_haveNoTraceId() {
    assertThat(twins.watched().out().all())
        .filteredOn(line -> line.contains("is listening on"))
        .isNotEmpty()
        .noneMatch(line -> line.contains("trace_id"));
  }

  @Test
  void traceparent_valid_isContinued() {
    String header = "00-" + FOREIGN_TRACE + "-00f067aa0ba902b7-01";
    twins.get(loggedPath() + "&mark=continued", "traceparent", header);

    assertThat(traceId("continued")).isEqualTo(FOREIGN_TRACE);
  }

  @Test
  void traceparent_invalid_isNotContinued() {
    String header = "00-" + FOREIGN_TRACE.toUpperCase() + "-00f067aa0ba902b7-01";
    twins.get(loggedPath() + "&mark=refused", "traceparent", header);

    assertThat(traceId("refused")).isNotEqualToIgnoringCase(FOREIGN_TRACE);
  }

  @Test
  void exception_escapes_reachesSentryOnceUnderTheSameTraceId() {
    fail("broken-1");
    fail("broken-2");
    String first = traceId("broken-1");
    String second = traceId("broken-2");

    // They come one after the other, so that a second one of the first would be there by then.
    assertReported(twins.sentry().awaitEvents(second));
    assertReported(twins.sentry().awaitEvents(first));
  }

  private void assertReported(List<JsonNode> events) {
    assertThat(events).hasSize(1);
    JsonNode event = events.get(0);
    JsonNode exceptions = event.path("exception").path("values");
    assertThat(exceptions.get(exceptions.size() - 1).path("type").asText())
        .isEqualTo(failingType());
    assertThat(event.path("transaction").asText()).isEqualTo(failingTransaction());
    assertThat(event.path("environment").asText()).isEqualTo("production");
  }

  @Test
  void health_databaseAndRedisAnswer_isHealthy() {
    warmUp();

    assertThat(
            Await.value(
                () -> Http.text(twins.watched().agent() + "/health"),
                text -> text.contains("redis")))
        .isEqualTo("{\"status\":\"healthy\",\"database\":\"ok\",\"redis\":\"ok\"}");
    assertThat(Http.get(twins.watched().agent() + "/health").statusCode()).isEqualTo(200);
  }

  /** Sends a request that asks both the database and Redis. */
  abstract void warmUp();

  @Test
  void metrics_bothFormats_tellTheSame() {
    warmUp();
    twins.assertUnharmed();
    String url = twins.watched().agent() + "/metrics";
    Scrape text = Scrape.of(Http.get(url, "Accept", "text/plain"));
    Scrape open = Scrape.of(Http.get(url, "Accept", "application/openmetrics-text;version=1.0.0"));

    for (String name :
        List.of(
            "http_server_requests_seconds_bucket",
            "http_server_requests_seconds_count",
            "db_client_operation_duration_seconds_bucket",
            "cache_gets_total",
            "vigia_build_info")) {
      assertThat(text.series(name)).as(name).isNotEmpty().isEqualTo(open.series(name));
    }
    assertThat(text.value("http_server_requests_seconds_max")).isNotNegative();
  }

  private static String traceIdIn(String line) {
    Matcher matcher = TRACE_ID.matcher(line);
    return matcher.find() ? matcher.group(1) : "none in " + line;
  }
}
