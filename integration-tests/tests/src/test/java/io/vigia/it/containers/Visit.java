package io.vigia.it.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.it.AgentJvm;
import io.vigia.it.Await;
import io.vigia.it.Counts;
import io.vigia.it.Sample;
import io.vigia.it.Scrape;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** One scenario in one JVM: what is sent to it, and what is to be counted for it. */
final class Visit {
  private static final String REQUESTS = "http_server_requests_seconds";
  private static final String ACTIVE = "http_server_active_requests";

  /** Always there, so that an exposition of it and others is never empty. */
  private static final String SERVER_ERRORS = "vigia_http_server_errors_total";

  /** Where the ids of traces that come from clients begin; nothing else makes such ones. */
  private static final AtomicLong TRACES = new AtomicLong(1L << 48);

  private static final List<String> LOOKED_AT =
      List.of(
          REQUESTS,
          ACTIVE,
          SERVER_ERRORS,
          "vigia_advice_failures_total",
          "db_client_operation_duration_seconds",
          "cache_gets_total",
          "cache_puts_total");

  private final AgentJvm jvm;
  private final int port;
  private final Scrape before;
  private final Counts expected = new Counts("none", "none").whateverIsSent();
  private int counted;

  Visit(AgentJvm jvm, int port) {
    this.jvm = jvm;
    this.port = port;
    before = jvm.metrics(LOOKED_AT);
  }

  AgentJvm jvm() {
    return jvm;
  }

  /** A new connection. */
  RawHttp connect() {
    return new RawHttp(port);
  }

  /** The answer to one GET on a connection of its own. */
  Reply get(String path, String... headers) {
    return send("GET", path, headers);
  }

  Reply send(String method, String path, String... headers) {
    try (RawHttp connection = connect()) {
      connection.send(RawHttp.request(method, path, headers));
      return connection.read(!method.equals("HEAD"));
    }
  }

  /** A GET whose client gets {@code status}, to be counted so. */
  Reply expect(String path, String uri, int status) {
    return expect(path, uri, status, "None");
  }

  /** The same where an exception escapes from the application. */
  Reply expect(String path, String uri, int status, String exception) {
    Reply reply = get(path);
    assertThat(reply.status()).as("status of %s", path).isEqualTo(status);
    count(1, "GET", uri, status, exception);
    return reply;
  }

  /**
   * A GET that continues a trace, whose id the application's log line with this text is to have.
   */
  void expectLogged(String path, String text, String uri, int status) {
    String trace = String.format("%032x", TRACES.incrementAndGet());
    Reply reply = get(path, "traceparent: 00-" + trace + "-00f067aa0ba902b7-01");
    assertThat(reply.status()).as("status of %s", path).isEqualTo(status);
    count(1, "GET", uri, status);
    List<String> lines =
        Await.value(
            () -> jvm.out().containing(text).stream().filter(l -> l.contains(trace)).toList(),
            found -> !found.isEmpty());
    assertThat(lines).as("of %s", jvm.out().containing(text)).hasSize(1);
  }

  /**
   * Requests that are to be counted, which no exception has escaped from.
   *
   * @param status 0 where no client got one
   */
  void count(int count, String method, String uri, int status) {
    count(count, method, uri, status, "None");
  }

  /**
   * @param exception the simple name of the class, or {@code None}
   */
  void count(int count, String method, String uri, int status, String exception) {
    counted += count;
    String error = exception.equals("None") ? "none" : exception;
    expected.requests(count, method, uri, status, outcome(status), exception, error);
  }

  /**
   * Requests that are to be counted, where it is for the container to say what an exception that it
   * threw itself is called.
   */
  void countEither(int count, String method, String uri, int status, Set<String> exceptions) {
    String text = String.valueOf(status);
    countThose(count, exceptions, "uri", uri, "method", method, "status", text);
  }

  /**
   * Requests that are to be counted, where some labels are for the container to say.
   *
   * @param labels the others, names and values in turn
   */
  void countThose(int count, Set<String> exceptions, String... labels) {
    String name = REQUESTS + "_count";
    double all = before.sum(name, labels) + count;
    Scrape after =
        Await.value(() -> jvm.metrics(LOOKED_AT), scrape -> scrape.sum(name, labels) >= all);
    for (Sample sample : after.samples()) {
      if (sample.name().equals(name) && sample.hasAll(Scrape.map(labels))) {
        countRisen(sample, exceptions);
      }
    }
    List<String> found =
        after.series(name).keySet().stream().filter(series -> series.contains(labels[1])).toList();
    assertThat(after.sum(name, labels))
        .as("%s among %s", Arrays.toString(labels), found)
        .isEqualTo(all);
  }

  private void countRisen(Sample sample, Set<String> exceptions) {
    Map<String, String> series = sample.labels();
    int risen = (int) (sample.value() - before.sum(sample.name(), flat(series)));
    if (risen > 0) {
      assertThat(exceptions).contains(series.get("exception"));
      int status = Integer.parseInt(series.get("status"));
      count(risen, series.get("method"), series.get("uri"), status, series.get("exception"));
    }
  }

  private static String[] flat(Map<String, String> labels) {
    return labels.entrySet().stream()
        .flatMap(label -> Stream.of(label.getKey(), label.getValue()))
        .toArray(String[]::new);
  }

  /** Returns when this many more requests are under way. */
  void awaitActive(int count) {
    double wanted = before.sum(ACTIVE) + count;
    assertThat(awaitValue(ACTIVE, wanted)).as("active requests").isEqualTo(wanted);
  }

  /** The sum of all samples with this name. */
  double value(String metric) {
    return jvm.metrics(List.of(metric, SERVER_ERRORS)).sum(metric);
  }

  /** The same, awaited to be {@code wanted}. */
  double awaitValue(String metric, double wanted) {
    return awaitValue(Await.DEADLINE, metric, wanted);
  }

  double awaitValue(Duration within, String metric, double wanted) {
    return Await.value(within, () -> value(metric), value -> value == wanted);
  }

  /** How many requests are to be counted for it. */
  int counted() {
    return counted;
  }

  /** The requests of this series that took longer than {@code le}, a bound of the buckets. */
  double longerThan(String le, String method, String uri) {
    Scrape after = jvm.metrics(LOOKED_AT);
    String[] series = {"method", method, "uri", uri};
    String[] bucket = {"method", method, "uri", uri, "le", le};
    return after.sum(REQUESTS + "_count", series)
        - before.sum(REQUESTS + "_count", series)
        - after.sum(REQUESTS + "_bucket", bucket)
        + before.sum(REQUESTS + "_bucket", bucket);
  }

  /** Asserts that what was to be counted is, and nothing else, and that no request is left over. */
  void assertCounted() {
    expected.assertSince(before, jvm);
    double active = before.sum(ACTIVE);
    Scrape after =
        Await.value(() -> jvm.metrics(LOOKED_AT), scrape -> scrape.sum(ACTIVE) == active);
    assertThat(after.sum(ACTIVE)).as("active requests").isEqualTo(active);
    assertThat(after.series("vigia_advice_failures_total").values())
        .as("advice failures: %s", after.series("vigia_advice_failures_total"))
        .allMatch(count -> count == 0);
  }

  private static String outcome(int status) {
    return switch (status / 100) {
      case 0 -> "UNKNOWN";
      case 1 -> "INFORMATIONAL";
      case 2 -> "SUCCESS";
      case 3 -> "REDIRECTION";
      case 4 -> "CLIENT_ERROR";
      default -> "SERVER_ERROR";
    };
  }
}
