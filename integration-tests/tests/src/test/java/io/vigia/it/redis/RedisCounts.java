package io.vigia.it.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.it.AgentJvm;
import io.vigia.it.Await;
import io.vigia.it.Scrape;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** By how much the counts of commands and of the cache rise: those said, and no others. */
final class RedisCounts {
  private static final String OPERATIONS = "db_client_operation_duration_seconds_count";
  private static final String BATCHED = "vigia_redis_batched_commands_total";
  private static final String GETS = "cache_gets_total";
  private static final String PUTS = "cache_puts_total";
  private static final String RECONNECTS = "vigia_redis_reconnects_total";
  private static final String REDIRECTS = "vigia_redis_redirects_total";
  private static final String EXHAUSTED = "vigia_redis_pool_exhausted_total";
  private static final List<String> NAMES =
      List.of(OPERATIONS, BATCHED, GETS, PUTS, RECONNECTS, REDIRECTS, EXHAUSTED);

  private static final String SECONDS = "db_client_operation_duration_seconds_sum";

  /** The same, seconds, and one that is always there: an exposition is never empty. */
  private static final List<String> ASKED =
      Stream.concat(NAMES.stream(), Stream.of(SECONDS, "vigia_build_info")).toList();

  private final Map<String, Double> expected = new TreeMap<>();
  private final String database;

  /**
   * @param database the index of the one that all commands are for
   */
  RedisCounts(String database) {
    this.database = database;
  }

  /**
   * Adds what a line of the application's answer says; false where it says nothing that is counted.
   *
   * @param words of the line, the number last
   */
  boolean add(String[] words) {
    int count = Integer.parseInt(words[words.length - 1]);
    switch (words[0]) {
      case "op" ->
          add(
              count,
              OPERATIONS,
              "db_system_name",
              "redis",
              "db_operation_name",
              words[1],
              "db_namespace",
              database,
              "error_type",
              words[2]);
      case "batched" ->
          add(
              count,
              BATCHED,
              "db_operation_name",
              words[1],
              "db_namespace",
              database,
              "error_type",
              words[2]);
      case "hit", "miss" ->
          add(count, GETS, "cache", "redis", "name", cache(words), "result", words[0]);
      case "put" -> add(count, PUTS, "cache", "redis", "name", cache(words));
      case "near-hit", "near-miss" -> {
        String result = words[0].substring("near-".length());
        add(count, GETS, "cache", words[1], "name", database, "result", result);
      }
      case "near-put" -> add(count, PUTS, "cache", words[1], "name", database);
      case "reconnect" -> add(count, RECONNECTS);
      case "redirect" -> add(count, REDIRECTS);
      case "exhausted" -> add(count, EXHAUSTED);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** What is looked at. */
  static Scrape metrics(AgentJvm jvm) {
    return jvm.metrics(ASKED);
  }

  /** How long all commands of an operation have taken. */
  static double seconds(Scrape scrape, String operation) {
    return scrape.sum(SECONDS, "db_system_name", "redis", "db_operation_name", operation);
  }

  /**
   * Asserts that the counts have risen so since {@code before}, awaited, and looked at once more.
   */
  void assertSince(Scrape before, AgentJvm jvm) {
    Await.value(() -> risen(before, metrics(jvm)), expected::equals);
    assertThat(lines(risen(before, metrics(jvm)))).isEqualTo(lines(expected));
  }

  /** The name of a cache, where the line has one before the number. */
  private String cache(String[] words) {
    return words.length > 2 ? words[1] : database;
  }

  private void add(int count, String name, String... labels) {
    expected.merge(name + new TreeMap<>(Scrape.map(labels)), (double) count, Double::sum);
  }

  private static Map<String, Double> risen(Scrape before, Scrape after) {
    Map<String, Double> risen = new TreeMap<>();
    for (String name : NAMES) {
      Map<String, Double> earlier = before.series(name);
      after
          .series(name)
          .forEach(
              (series, value) -> {
                double difference = value - earlier.getOrDefault(series, 0.0);
                if (difference != 0) {
                  risen.put(name + series, difference);
                }
              });
    }
    return risen;
  }

  private static String lines(Map<String, Double> counts) {
    StringBuilder text = new StringBuilder();
    counts.forEach((series, count) -> text.append(series).append(' ').append(count).append('\n'));
    return text.toString();
  }
}
