package io.vigia.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * By how much the counts of requests served and sent, statements, commands, hits, misses and stored
 * values rise: those said, and no others.
 */
public final class Counts {
  private static final String REQUESTS = "http_server_requests_seconds_count";
  private static final String SENT = "http_client_requests_seconds_count";
  private static final String SERVER_ERRORS = "vigia_http_server_errors_total";
  private static final String OPERATIONS = "db_client_operation_duration_seconds_count";
  private static final String GETS = "cache_gets_total";
  private static final String PUTS = "cache_puts_total";

  /** All metrics that it looks at; of some there are always samples. */
  public static final List<String> NAMES =
      List.of(REQUESTS, SENT, SERVER_ERRORS, OPERATIONS, GETS, PUTS);

  private static final String REDIS_DATABASE = "0";

  private final Map<String, Map<String, Double>> expected = new TreeMap<>();
  private final String system;
  private final String namespace;
  private boolean looksAtSent = true;

  /** Of an application whose database has these labels. */
  public Counts(String system, String namespace) {
    this.system = system;
    this.namespace = namespace;
  }

  /** Does not look at requests that the application sends, as one that asks itself. */
  public Counts whateverIsSent() {
    looksAtSent = false;
    return this;
  }

  /** Requests that no exception escaped from. */
  public Counts requests(int count, String method, String uri, int status, String outcome) {
    return requests(count, method, uri, status, outcome, "None", "none");
  }

  public Counts requests(
      int count,
      String method,
      String uri,
      int status,
      String outcome,
      String exception,
      String error) {
    if (status >= 500) {
      add(SERVER_ERRORS, count);
    }
    return add(
        REQUESTS,
        count,
        "method",
        method,
        "uri",
        uri,
        "status",
        status < 100 ? "UNKNOWN" : String.valueOf(status),
        "outcome",
        outcome,
        "exception",
        exception,
        "error",
        error);
  }

  /** Requests that the application has sent to a host and got this status of. */
  Counts sent(int count, String host, String method, int status, String outcome) {
    return add(
        SENT,
        count,
        "client_name",
        host,
        "method",
        method,
        "uri",
        "none",
        "status",
        String.valueOf(status),
        "outcome",
        outcome,
        "exception",
        "None",
        "error",
        "none");
  }

  public Counts statements(int count, String operation) {
    return statements(count, operation, "none");
  }

  /**
   * @param errorType {@code none} where they succeeded
   */
  public Counts statements(int count, String operation, String errorType) {
    return operations(count, system, operation, namespace, errorType);
  }

  Counts commands(int count, String operation) {
    return operations(count, "redis", operation, REDIS_DATABASE, "none");
  }

  Counts hits(int count) {
    return add(GETS, count, "cache", "redis", "name", REDIS_DATABASE, "result", "hit");
  }

  Counts misses(int count) {
    return add(GETS, count, "cache", "redis", "name", REDIS_DATABASE, "result", "miss");
  }

  Counts puts(int count) {
    return add(PUTS, count, "cache", "redis", "name", REDIS_DATABASE);
  }

  /**
   * Asserts that the counts have risen so since {@code before}: waits until they have, since an
   * answer may be there a moment before it is counted, and looks once more.
   */
  public void assertSince(Scrape before, AgentJvm jvm) {
    Await.value(() -> risen(before, metrics(jvm)), expected::equals);
    assertThat(risen(before, metrics(jvm))).isEqualTo(expected);
  }

  private Scrape metrics(AgentJvm jvm) {
    return jvm.metrics(NAMES);
  }

  /** Asserts that the counts are so in {@code scrape}. */
  void assertIn(Scrape scrape) {
    assertThat(risen(Scrape.EMPTY, scrape)).isEqualTo(expected);
  }

  private Counts operations(
      int count, String system, String operation, String namespace, String errorType) {
    return add(
        OPERATIONS,
        count,
        "db_system_name",
        system,
        "db_operation_name",
        operation,
        "db_namespace",
        namespace,
        "error_type",
        errorType);
  }

  private Counts add(String name, int count, String... labels) {
    if (count > 0) {
      String series = new TreeMap<>(Scrape.map(labels)).toString();
      expected
          .computeIfAbsent(name, key -> new TreeMap<>())
          .merge(series, (double) count, Double::sum);
    }
    return this;
  }

  /** Caches inside the process are those of libraries here: a pool keeps statements in one. */
  private static boolean isOfTheProcess(String name, String series) {
    return name.startsWith("cache_") && !series.contains("cache=redis");
  }

  private Map<String, Map<String, Double>> risen(Scrape before, Scrape after) {
    Map<String, Map<String, Double>> risen = new TreeMap<>();
    for (String name : NAMES) {
      Map<String, Double> earlier = new HashMap<>(before.series(name));
      Map<String, Double> differences = new TreeMap<>();
      after
          .series(name)
          .forEach(
              (series, value) -> {
                double difference = value - earlier.getOrDefault(series, 0.0);
                if (difference != 0 && !isOfTheProcess(name, series)) {
                  differences.put(series, difference);
                }
              });
      if (!differences.isEmpty() && (looksAtSent || !name.equals(SENT))) {
        risen.put(name, differences);
      }
    }
    return risen;
  }
}
