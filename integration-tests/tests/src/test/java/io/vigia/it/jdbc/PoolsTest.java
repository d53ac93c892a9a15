package io.vigia.it.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vigia.it.Players;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Every pool of {@code connection-pools.txt}, by what {@code /metrics} says of it, to the one. */
@ResourceLock(Players.NAME)
@Order(6)
class PoolsTest {
  private static final String FILTER = System.getProperty("pools", "");

  @TestFactory
  Stream<DynamicTest> pool_atWork_isShownUntilItIsClosed() {
    ExecutorService players = Players.start();
    List<DynamicTest> tests = new ArrayList<>();
    for (Pool pool : Pool.all()) {
      if (pool.toString().contains(FILTER)) {
        CompletableFuture<Void> end = CompletableFuture.runAsync(() -> play(pool), players);
        tests.add(dynamicTest(pool.toString(), end::join));
      }
    }
    players.shutdown();
    return tests.stream();
  }

  private static void play(Pool pool) {
    long start = System.nanoTime();
    try (PoolJvm jvm = PoolJvm.start(pool)) {
      jvm.ask("borrow");
      jvm.ask("borrow");
      jvm.ask("borrow");
      jvm.assertMetrics(numbers(pool, 3, 0, 0, 3, 0, 0));

      jvm.ask("wait");
      if (pool.isHikari()) {
        jvm.assertMetrics(numbers(pool, 3, 0, 1, 3, 0, 0));
      }
      jvm.assertMetrics(numbers(pool, 3, 0, 0, 4, 1, 0));
      assertThat(jvm.seconds("_acquire_seconds_sum")).isBetween(1.9, since(start));
      assertThat(jvm.seconds("_acquire_seconds_max")).isBetween(1.9, since(start));

      jvm.ask("return");
      jvm.assertMetrics(numbers(pool, 2, 1, 0, 4, 1, 1));
      if (pool.can().contains(Pool.Can.LIFETIMES)) {
        assertThat(jvm.seconds("_usage_seconds_sum")).isBetween(1.9, since(start));
        assertThat(jvm.seconds("_creation_seconds_sum")).isBetween(1e-6, since(start));
      }
      jvm.ask("borrow");
      jvm.assertMetrics(numbers(pool, 3, 0, 0, 5, 1, 1));
      if (pool.can().contains(Pool.Can.TRACKER)) {
        assertThat(jvm.tell("tracker", "tracker "))
            .isEqualTo("tracker acquired 5 used 1 created 3 timeouts 1");
      }

      jvm.ask("close");
      jvm.assertMetrics(Map.of());
      if (pool.can().contains(Pool.Can.DROP)) {
        jvm.tell("drop", "used");
        assertThat(jvm.total("_idle")).isEqualTo(1);
        jvm.goOn("drop");
        jvm.assertMetrics(Map.of());
      }
      assertThat(jvm.statements()).isZero();
      jvm.assertUnharmed();
    } catch (Exception | AssertionError e) {
      throw new AssertionError(pool + ": " + e.getMessage(), e);
    }
  }

  /** Seconds; no one thing that a pool does lasts longer, nor do those that follow each other. */
  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /** All that is shown of a pool, but for times. */
  private static Map<String, Double> numbers(
      Pool pool, int active, int idle, int pending, int acquired, int failed, int used) {
    Map<String, Double> numbers = new TreeMap<>();
    numbers.put("_active", (double) active);
    numbers.put("_idle", (double) idle);
    numbers.put("_max", 3.0);
    numbers.put("_min", 1.0);
    numbers.put("_acquire_seconds_count", (double) acquired);
    if (pool.isHikari()) {
      numbers.put("", active + (double) idle);
      numbers.put("_pending", (double) pending);
      numbers.put("_timeout_total", (double) failed);
      boolean lifetimes = pool.can().contains(Pool.Can.LIFETIMES);
      numbers.put("_usage_seconds_count", lifetimes ? used : 0.0);
      numbers.put("_creation_seconds_count", lifetimes ? 3.0 : 0.0);
    } else {
      numbers.put("_failures_total", (double) failed);
    }
    return numbers;
  }
}
