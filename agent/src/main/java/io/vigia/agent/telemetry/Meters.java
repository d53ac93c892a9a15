package io.vigia.agent.telemetry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

/** The agent's own meters: every name, label, bucket and cap in one file. */
public final class Meters {
  private static final int MAX_SAMPLES = 20_000;

  private static final double[] HTTP_BUCKETS = {
    .005, .01, .025, .05, .075, .1, .25, .5, .75, 1, 2, 2.5, 5, 7.5, 10
  };
  private static final double[] DB_BUCKETS = {
    .0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 5, 10
  };

  private static final double[] QUERY_BUCKETS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};

  private final SeriesBudget budget = new SeriesBudget(MAX_SAMPLES);
  private final List<Family<Histogram>> histograms = new ArrayList<>();
  private final List<Family<Counter>> counters = new ArrayList<>();
  private final Map<Family<Histogram>, double[]> bounds = new HashMap<>();

  public final Family<Histogram> httpServerRequests =
      histogram(
          "http_server_requests_seconds",
          "Requests served, by route and outcome.",
          Histogram.SECONDS,
          HTTP_BUCKETS,
          "method",
          "uri",
          "status",
          "outcome",
          "exception",
          "error");
  public final LabelCap httpServerUris = cap(httpServerRequests, "uri", 100);
  public final LabelCap httpServerExceptions = cap(httpServerRequests, "exception", 50);

  public final AtomicLong httpServerActiveRequests = new AtomicLong();

  /**
   * Without labels and there from the start: a burst in a series born with it is seen by nobody.
   */
  public final Counter httpServerErrors = new Counter();

  /** What is told of the alerts. */
  public final AlertMeters alerts = new AlertMeters();

  /** How many requests took longer than the alert on latency allows. */
  public final SlowRequests slowRequests = new SlowRequests();

  public final Family<Histogram> httpClientRequests =
      histogram(
          "http_client_requests_seconds",
          "Requests sent, until their response was there.",
          Histogram.SECONDS,
          HTTP_BUCKETS,
          "client_name",
          "method",
          "uri",
          "status",
          "outcome",
          "exception",
          "error");
  public final LabelCap httpClientNames = cap(httpClientRequests, "client_name", 50);
  public final LabelCap httpClientUris = cap(httpClientRequests, "uri", 100);
  public final LabelCap httpClientExceptions = cap(httpClientRequests, "exception", 50);

  /** Records of level ERROR and above, each once, whatever frameworks it passes. */
  public final Counter logErrors = new Counter();

  public final Family<Histogram> dbOperations =
      histogram(
          "db_client_operation_duration_seconds",
          "Database statements and Redis commands, until the reply was there.",
          Histogram.SECONDS,
          DB_BUCKETS,
          "db_system_name",
          "db_operation_name",
          "db_namespace",
          "error_type");
  public final LabelCap sqlOperationNames = cap(dbOperations, "db_operation_name", 30);

  /** Apart from SQL's: a service that uses many commands must not push statements out. */
  public final LabelCap redisOperationNames = cap(dbOperations, "db_operation_name", 30);

  public final LabelCap dbNamespaces = cap(dbOperations, "db_namespace", 50);

  public final Family<Counter> redisBatchedCommands =
      counter(
          "vigia_redis_batched_commands_total",
          "Redis commands of pipelines and transactions.",
          "db_operation_name",
          "db_namespace",
          "error_type");
  public final Family<Counter> redisReconnects =
      counter("vigia_redis_reconnects_total", "Connections to Redis that came back after a loss.");
  public final Family<Counter> redisRedirects =
      counter(
          "vigia_redis_redirects_total", "MOVED and ASK of Redis Cluster that clients followed.");
  public final Family<Counter> redisPoolExhausted =
      counter(
          "vigia_redis_pool_exhausted_total",
          "Times that a pool had no connection to Redis to give in time.");

  public final Family<Histogram> requestQueries =
      histogram(
          "vigia_request_queries",
          "SQL statements that a request has run, of requests that have run any.",
          Histogram.ONES,
          QUERY_BUCKETS,
          "uri");
  public final Family<Counter> repeatedQueries =
      counter(
          "vigia_repeated_queries_total",
          "Requests that have run the same SQL statement again and again.",
          "uri");

  public final Family<Counter> cacheGets =
      counter("cache_gets_total", "Look-ups that hit or missed.", "cache", "name", "result");
  public final Family<Counter> cachePuts =
      counter("cache_puts_total", "Values stored.", "cache", "name");

  public final Family<Counter> cacheEvictions =
      counter(
          "cache_evictions_total",
          "Entries that a cache removed on its own account.",
          "cache",
          "name");

  /** Of caches in Redis that have a name of their own, as those of Spring Cache. */
  public final LabelCap redisCacheNames = cap(cacheGets, "name", 100);

  /** Of caches in the process. */
  public final LabelCap cacheNames = cap(cacheGets, "name", 100);

  public final Family<Counter> exceptions =
      counter("vigia_exceptions_total", "Exceptions by class and place.", "exception", "source");
  public final LabelCap exceptionNames = cap(exceptions, "exception", 50);

  public final Family<Counter> errorsDropped =
      counter(
          "vigia_errors_dropped_total",
          "Errors that were counted, but came too fast to be looked at.");

  public final Family<Counter> logbackEvents =
      counter("logback_events_total", "Records logged through Logback.", "level");
  public final Family<Counter> log4j2Events =
      counter("log4j2_events_total", "Records logged through Log4j 2.", "level");
  public final Family<Counter> log4jEvents =
      counter("log4j_events_total", "Records logged through Log4j 1.", "level");
  public final Family<Counter> julEvents =
      counter("jul_events_total", "Records logged through java.util.logging.", "level");

  public final Family<Counter> adviceFailures =
      counter("vigia_advice_failures_total", "Advice that threw, suppressed.", "site");
  public final Family<Counter> logDropped =
      counter(
          "vigia_log_dropped_total",
          "Log records and requests that could not be written to Vigia's own files.");
  public final Family<Counter> notifications =
      counter("vigia_notifications_total", "What was sent out.", "channel", "result");

  /** Calls {@code reader} with the name of each meter that overflowed and how often. */
  public void forEachOverflow(BiConsumer<String, Counter> reader) {
    budget.forEach(reader);
  }

  /** Every histogram there is. */
  List<Family<Histogram>> histograms() {
    return Collections.unmodifiableList(histograms);
  }

  /** Every counter with labels there is. */
  List<Family<Counter>> counters() {
    return Collections.unmodifiableList(counters);
  }

  /** The bounds of a histogram's buckets as they are told, without the infinite one. */
  public double[] bounds(Family<Histogram> family) {
    return bounds.getOrDefault(family, HTTP_BUCKETS).clone();
  }

  private Family<Histogram> histogram(
      String name, String help, double unit, double[] buckets, String... labels) {
    long[] recorded = new long[buckets.length];
    for (int i = 0; i < recorded.length; i++) {
      recorded[i] = Math.round(buckets[i] * unit);
    }
    int samples = buckets.length + 4; // the infinite bucket, sum, count and max
    Family<Histogram> family =
        new Family<>(name, help, samples, () -> new Histogram(recorded, unit), budget, labels);
    bounds.put(family, buckets);
    histograms.add(family);
    return family;
  }

  private Family<Counter> counter(String name, String help, String... labels) {
    Family<Counter> family = new Family<>(name, help, 1, Counter::new, budget, labels);
    counters.add(family);
    return family;
  }

  private LabelCap cap(Family<?> family, String label, int limit) {
    return new LabelCap(family.name(), label, limit, budget);
  }
}
