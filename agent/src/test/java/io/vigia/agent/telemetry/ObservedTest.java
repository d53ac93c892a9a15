package io.vigia.agent.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ObservedTest {
  private static final ObjectReader READER =
      (object, into) -> into.gauge("pool_size", "Size.", object.number("intValue"), "name", "a");

  private final Observed observed = new Observed();

  /** What the application holds. */
  private final List<Object> held = new ArrayList<>();

  private final Scrape scrape =
      new Scrape(new Meters(), new Dependencies(), observed, "shop", "1.2.3");

  @Test
  void scrape_ofEveryType_isExact() throws Exception {
    observed.add(
        held(new Object()),
        (object, into) -> {
          into.gauge("pool_size", "Size.", 3, "name", "a");
          into.counter("pool_made_total", "Made.", 4, "name", "a");
          into.summary("pool_use_seconds", "Use.", 2, 0.5, "name", "a");
          into.maximum("pool_use_max_seconds", "Longest.", 0.4, "name", "a");
        });
    assertThat(text("pool_size", "pool_made", "pool_use_seconds", "pool_use_max_seconds"))
        .isEqualTo(
            """
            # HELP pool_made_total Made.
            # TYPE pool_made_total counter
            pool_made_total{application="shop",name="a"} 4.0
            # HELP pool_size Size.
            # TYPE pool_size gauge
            pool_size{application="shop",name="a"} 3.0
            # HELP pool_use_max_seconds Longest.
            # TYPE pool_use_max_seconds gauge
            pool_use_max_seconds{application="shop",name="a"} 0.4
            # HELP pool_use_seconds Use.
            # TYPE pool_use_seconds summary
            pool_use_seconds_count{application="shop",name="a"} 2
            pool_use_seconds_sum{application="shop",name="a"} 0.5
            """);
  }

  @Test
  void scrape_twoObjectsOfTheSameLabels_isOneSeries() throws Exception {
    for (int size : new int[] {3, 4}) {
      observed.add(
          held(new Object()),
          (object, into) -> {
            into.gauge("pool_size", "Size.", size, "name", "a");
            into.maximum("pool_use_max_seconds", "Longest.", size, "name", "a");
            into.summary("pool_use_seconds", "Use.", size, size, "name", "a");
          });
    }
    List<String> samples =
        text("pool_size", "pool_use_seconds", "pool_use_max_seconds")
            .lines()
            .filter(line -> !line.startsWith("#"))
            .toList();
    assertThat(samples)
        .containsExactly(
            "pool_size{application=\"shop\",name=\"a\"} 7.0",
            "pool_use_max_seconds{application=\"shop\",name=\"a\"} 4.0",
            "pool_use_seconds_count{application=\"shop\",name=\"a\"} 7",
            "pool_use_seconds_sum{application=\"shop\",name=\"a\"} 7.0");
  }

  @Test
  void scrape_ofANumberTheObjectDoesNotKnow_leavesItOut() throws Exception {
    observed.add(
        held(new Object()),
        (object, into) -> {
          into.gauge("pool_size", "Size.", -1);
          into.gauge("pool_max", "Max.", Double.NaN);
          into.summary("pool_use_seconds", "Use.", 1, Double.NaN);
          into.gauge("pool_idle", "Idle.", 0);
        });
    assertThat(text("pool_size", "pool_max", "pool_use_seconds")).isEmpty();
    assertThat(text("pool_idle")).endsWith("pool_idle{application=\"shop\"} 0.0\n");
  }

  @Test
  void add_twice_readsOnce() throws Exception {
    Object object = held(new AtomicInteger(5));
    observed.add(object, READER);
    observed.add(object, READER);
    assertThat(text("pool_size")).endsWith(" 5.0\n");
  }

  @Test
  void remove_ofAnEqualObject_keepsTheOther() throws Exception {
    Object kept = held(new ArrayList<>());
    Object gone = held(new ArrayList<>());
    observed.add(kept, (object, into) -> into.gauge("pool_size", "Size.", 1));
    observed.add(gone, (object, into) -> into.gauge("pool_size", "Size.", 2));
    observed.remove(gone);
    assertThat(text("pool_size")).endsWith(" 1.0\n");
    observed.remove(kept);
    assertThat(text("pool_size")).isEmpty();
  }

  @Test
  void scrape_afterTheApplicationDroppedTheObject_hasNoSeries() throws Exception {
    Object object = new Object();
    WeakReference<Object> reference = new WeakReference<>(object);
    observed.add(object, (read, into) -> into.gauge("pool_size", "Size.", 1));
    assertThat(text("pool_size")).endsWith(" 1.0\n");
    object = null;
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (reference.get() != null && System.nanoTime() < deadline) {
      System.gc();
    }
    assertThat(reference.get()).isNull();
    assertThat(text("pool_size")).isEmpty();
  }

  @Test
  void scrape_whileOneFails_readsTheOthers() throws Exception {
    Object bad = held(new Object());
    Object good = held(new AtomicInteger(5));
    observed.add(
        bad,
        (object, into) -> {
          throw new NoClassDefFoundError("gone");
        });
    observed.add(good, READER);
    assertThat(text("pool_size")).endsWith(" 5.0\n");
  }

  @Test
  @Timeout(20)
  void scrape_whileOneBlocks_leavesItOutUntilItNoLongerDoes() throws Exception {
    CountDownLatch lock = new CountDownLatch(1);
    Object first = held(new Object());
    Object blocked = held(new Object());
    Object last = held(new Object());
    observed.add(first, (object, into) -> into.gauge("pool_first", "Size.", 1));
    observed.add(
        blocked,
        (object, into) -> {
          await(lock);
          into.gauge("pool_blocked", "Size.", 2);
        });
    observed.add(last, (object, into) -> into.gauge("pool_last", "Size.", 3));

    assertThat(text("pool_first", "pool_blocked", "pool_last"))
        .contains("pool_first{")
        .doesNotContain("pool_blocked{", "pool_last{");
    // Whoever waited for the blocked one again would leave out the last one again.
    assertThat(text("pool_first", "pool_blocked", "pool_last"))
        .contains("pool_first{", "pool_last{")
        .doesNotContain("pool_blocked{");

    lock.countDown();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (text("pool_blocked").isEmpty() && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertThat(text("pool_first", "pool_blocked", "pool_last"))
        .contains("pool_first{", "pool_blocked{", "pool_last{");
  }

  @Test
  @Timeout(20)
  void scrape_whileOneBlocks_logsItOnceAndNotTheFirstTime() throws Exception {
    CountDownLatch lock = new CountDownLatch(1);
    Observed impatient = new Observed(20);
    impatient.add(held(new AtomicInteger()), (object, into) -> await(lock));
    assertThat(lines(impatient::read)).isEmpty();
    String line =
        "[vigia] WARN java.util.concurrent.atomic.AtomicInteger has kept two scrapes waiting:"
            + " its metrics are left out";
    assertThat(lines(impatient::read)).containsExactly(line);
    assertThat(lines(impatient::read)).isEmpty();
    lock.countDown();
  }

  @Test
  void scrape_whileOneIsAtWork_hasMoreTimeForIt() {
    Observed impatient = new Observed(500);
    impatient.add(
        held(new Object()),
        (object, into) -> {
          long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(700);
          while (System.nanoTime() < end) {
            Thread.onSpinWait();
          }
        });
    assertThat(impatient.read()).hasSize(1);
  }

  @Test
  void add_beyondTheLimit_isNotRead() throws Exception {
    for (int i = 0; i <= Observed.LIMIT; i++) {
      observed.add(held(new Object()), (read, into) -> into.gauge("pool_size", "Size.", 1));
    }
    assertThat(text("pool_size")).endsWith(" 1000.0\n");
  }

  @Test
  void openMetrics_ofEveryType_endsWithItsEnd() throws Exception {
    observed.add(
        held(new Object()), (read, into) -> into.summary("pool_use_seconds", "Use.", 2, 0.5));
    String text =
        new String(scrape.openMetrics("pool_use_seconds"::equals), StandardCharsets.UTF_8);
    assertThat(text)
        .contains("pool_use_seconds_count{application=\"shop\"} 2\n")
        .endsWith("# EOF\n");
  }

  /** What the agent says meanwhile. */
  private static List<String> lines(Runnable during) {
    PrintStream before = System.err;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    try {
      during.run();
    } finally {
      System.setErr(before);
    }
    return written.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private Object held(Object object) {
    held.add(object);
    return object;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String text(String... names) throws Exception {
    return new String(scrape.text(List.of(names)::contains), StandardCharsets.UTF_8);
  }
}
