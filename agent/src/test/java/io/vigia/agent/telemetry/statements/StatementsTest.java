package io.vigia.agent.telemetry.statements;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.telemetry.Family;
import io.vigia.agent.telemetry.Meters;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StatementsTest {
  private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

  private final Statements statements = new Statements(new Meters(), 500 * MILLI, 3);

  @Test
  void ran_severalTimes_addsUp() {
    StatementStats entry = statements.of("h2", "shop", "UPDATE", "update t set a = ?");
    entry.ran(0, 10 * MILLI, false);
    entry.ran(0, 20 * MILLI, true);
    entry.ran(0, 30 * MILLI, false, 7);
    entry.ranBatch(0, 100 * MILLI, 5, 4);
    assertThat(statements.of("h2", "shop", "UPDATE", "update t set a = ?")).isSameAs(entry);
    StatementSummary summary = statements.summaries().get(0);
    assertThat(statements.summaries()).hasSize(1);
    assertThat(summary.system + summary.namespace + summary.operation + summary.statement)
        .isEqualTo("h2shopUPDATEupdate t set a = ?");
    assertThat(summary.count).isEqualTo(4);
    assertThat(summary.errors).isEqualTo(1);
    assertThat(summary.total).isEqualTo(0.16);
    assertThat(summary.mean).isEqualTo(0.04);
    assertThat(summary.max).isEqualTo(0.1);
    assertThat(summary.p95).isBetween(0.088, 0.1);
    assertThat(summary.rows).isEqualTo(12);
    assertThat(summary.batches).isEqualTo(1);
    assertThat(summary.batched).isEqualTo(4);
    assertThat(summary.slow).isNull();
  }

  @Test
  void of_sameTextElsewhere_isAnotherEntry() {
    StatementStats entry = statements.of("h2", "shop", "SELECT", "select ?");
    assertThat(statements.of("h2", "shop2", "SELECT", "select ?")).isNotSameAs(entry);
    assertThat(statements.of("hsqldb", "shop", "SELECT", "select ?")).isNotSameAs(entry);
    assertThat(statements.summaries()).isEmpty();
  }

  @Test
  void of_moreTextsThanPlaces_evictsTheLeastRecentlyUsedAndKeepsTotals() {
    StatementStats often = statements.of("h2", "shop", "SELECT", "often");
    for (int i = 0; i < 100_000; i++) {
      StatementStats entry = statements.of("h2", "shop", "SELECT", "text " + i);
      long now = System.nanoTime();
      entry.ran(now - MILLI, now, i % 10 == 0, 2);
      if (i % 100 == 0) {
        often.ran(System.nanoTime() - 2 * MILLI, System.nanoTime() + 2 * MILLI, false);
      }
    }
    List<StatementSummary> all = statements.summaries();
    assertThat(all).hasSizeLessThanOrEqualTo(500).hasSizeGreaterThan(400);
    assertThat(often.isEvicted()).isFalse();
    assertThat(sum(all, summary -> summary.count)).isEqualTo(101_000);
    assertThat(sum(all, summary -> summary.errors)).isEqualTo(10_000);
    assertThat(sum(all, summary -> summary.rows)).isEqualTo(200_000);
    assertThat(all).filteredOn(s -> s.statement.equals(Family.OTHER)).hasSize(1);
    assertThat(all).filteredOn(s -> s.statement.equals("text 99999")).hasSize(1);
  }

  /** Entries are evicted while threads record to them, as prepared statements that hold them do. */
  @Test
  void ran_whileBeingEvicted_losesNothing() throws Exception {
    int threads = 4;
    int each = 300_000;
    AtomicLong nanos = new AtomicLong();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    for (int t = 0; t < threads; t++) {
      pool.execute(
          () -> {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            StatementStats[] held = new StatementStats[1_200];
            for (int i = 0; i < each; i++) {
              int n = random.nextInt(held.length);
              StatementStats entry = held[n];
              // One in eight goes on with an entry that was evicted.
              if (entry == null || (entry.isEvicted() && random.nextInt(8) > 0)) {
                entry = statements.of("h2", "shop", "SELECT", "text " + n);
                held[n] = entry;
              }
              long now = System.nanoTime();
              entry.ran(now - n, now, true, 1);
              nanos.addAndGet(n);
            }
          });
    }
    pool.shutdown();
    assertThat(pool.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    List<StatementSummary> all = statements.summaries();
    assertThat(all).hasSizeLessThanOrEqualTo(500);
    assertThat(sum(all, summary -> summary.count)).isEqualTo(threads * each);
    assertThat(sum(all, summary -> summary.errors)).isEqualTo(threads * each);
    assertThat(sum(all, summary -> summary.rows)).isEqualTo(threads * each);
    assertThat(sum(all, summary -> Math.round(summary.total * 1e9))).isEqualTo(nanos.get());
  }

  @Test
  void took_slow_keepsAnExample() {
    StatementStats entry = statements.of("h2", "shop", "SELECT", "select ?");
    long now = System.nanoTime();
    statements.took(entry, 499 * MILLI, now, null);
    assertThat(entry.slow).isNull();
    statements.took(entry, 500 * MILLI, now, null);
    assertThat(entry.slow.seconds).isEqualTo(0.5);
    assertThat(entry.slow.uri).isNull();
    statements.took(entry, 600 * MILLI, now + 999 * MILLI, null);
    assertThat(entry.slow.seconds).isEqualTo(0.5);
    statements.took(entry, 600 * MILLI, now + 1000 * MILLI, null);
    assertThat(entry.slow.seconds).isEqualTo(0.6);
  }

  @Test
  void took_slowAgainAndAgain_isALineAMinute() {
    StatementStats entry = statements.of("h2", "shop", "SELECT", "select ?");
    // From the start of a minute on, so that all of it is in one or the next.
    long start = TimeUnit.MINUTES.toNanos(TimeUnit.NANOSECONDS.toMinutes(System.nanoTime()) + 1);
    List<String> lines =
        linesOf(
            () -> {
              for (int second = 0; second < 120; second++) {
                long now = start + TimeUnit.SECONDS.toNanos(second);
                statements.took(entry, 600 * MILLI, now, null);
              }
            });
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0))
        .matches(
            "\\[vigia] WARN slow statement: 0\\.600 s, database h2/shop, at .*\\(.*\\): select \\?");
  }

  @Test
  void took_manySlowAtOnce_areSixtyLinesAMinute() {
    long start = TimeUnit.MINUTES.toNanos(TimeUnit.NANOSECONDS.toMinutes(System.nanoTime()) + 1);
    List<String> lines =
        linesOf(
            () -> {
              for (int i = 0; i < 100; i++) {
                StatementStats entry = statements.of("h2", "shop", "SELECT", "text " + i);
                statements.took(entry, 600 * MILLI, start, null);
                assertThat(entry.slow).isNotNull();
              }
            });
    assertThat(lines).hasSize(60);
  }

  private static List<String> linesOf(Runnable task) {
    PrintStream before = System.err;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setErr(new PrintStream(bytes, true));
    try {
      task.run();
    } finally {
      System.setErr(before);
    }
    return bytes.toString().lines().collect(Collectors.toList());
  }

  @Test
  void took_switchedOff_isNeverSlow() {
    Statements off = new Statements(new Meters(), 0, 0);
    StatementStats entry = off.of("h2", "shop", "SELECT", "select ?");
    off.took(entry, Long.MAX_VALUE - 1, System.nanoTime(), null);
    assertThat(entry.slow).isNull();
  }

  private static long sum(List<StatementSummary> all, ToLongFunction<StatementSummary> part) {
    return all.stream().mapToLong(part).sum();
  }
}
