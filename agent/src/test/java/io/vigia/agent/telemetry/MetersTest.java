package io.vigia.agent.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MetersTest {
  private final Meters meters = new Meters();

  @Test
  void histogram_valueOnABound_isInTheBucketOfThatBound() {
    Histogram histogram = meters.dbOperations.with("h2", "SELECT", "shop", "none");
    histogram.record(500_000); // .0005 s, the first bound
    histogram.record(500_001);
    histogram.record(TimeUnit.SECONDS.toNanos(11));
    histogram.record(-5);
    assertThat(histogram.counts()).containsExactly(2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    assertThat(histogram.count()).isEqualTo(4);
    assertThat(histogram.sum()).isEqualTo(11.001000001);
    assertThat(histogram.max()).isEqualTo(11.0);
  }

  @Test
  void histogram_manyThreads_losesNothing() throws Exception {
    Histogram histogram = meters.dbOperations.with("h2", "SELECT", "shop", "none");
    ExecutorService threads = Executors.newFixedThreadPool(8);
    for (int i = 0; i < 8; i++) {
      threads.execute(
          () -> {
            for (int n = 0; n < 100_000; n++) {
              histogram.record(1_000);
            }
          });
    }
    threads.shutdown();
    assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    assertThat(histogram.count()).isEqualTo(800_000);
    assertThat(histogram.sum()).isEqualTo(0.8);
  }

  @Test
  void recentMax_afterThreeMinutes_forgets() {
    RecentMax max = new RecentMax();
    max.record(50, 100);
    max.record(20, 101);
    assertThat(max.get(101)).isEqualTo(50);
    assertThat(max.get(102)).isEqualTo(50);
    assertThat(max.get(103)).isEqualTo(20);
    assertThat(max.get(104)).isZero();
    max.record(1, 103); // the slot of minute 100 again
    assertThat(max.get(103)).isEqualTo(20);
  }

  @Test
  void cap_moreValuesThanAdmitted_makesTheRestOther() {
    for (int i = 0; i < 100_000; i++) {
      meters
          .httpServerRequests
          .with("GET", meters.httpServerUris.admit("/" + i), "200", "", "", "")
          .record(1);
    }
    AtomicLong series = new AtomicLong();
    AtomicLong total = new AtomicLong();
    meters.httpServerRequests.forEach(
        (labels, histogram) -> {
          series.incrementAndGet();
          total.addAndGet(histogram.count());
        });
    assertThat(series).hasValue(101);
    assertThat(total).hasValue(100_000);
    assertThat(meters.httpServerUris.admit("/7")).isEqualTo("/7");
    meters.forEachOverflow(
        (meter, count) -> {
          assertThat(meter).isEqualTo("http_server_requests_seconds");
          assertThat(count.count()).isEqualTo(99_900);
        });
  }

  @Test
  void cap_other_takesNoPlaceAndIsNoOverflow() {
    meters.redisOperationNames.admit("_OTHER");
    for (int i = 0; i < 30; i++) {
      assertThat(meters.redisOperationNames.admit("C" + i)).isEqualTo("C" + i);
    }
    assertThat(meters.redisOperationNames.admit("_OTHER")).isEqualTo("_OTHER");
    List<String> overflows = new ArrayList<>();
    meters.forEachOverflow((meter, count) -> overflows.add(meter));
    assertThat(overflows).isEmpty();
  }

  @Test
  void family_moreSamplesThanTheBudget_keepsTotalsInOneSeries() {
    for (int i = 0; i < 30_000; i++) {
      meters.exceptions.with("e" + i, "http").increment();
    }
    AtomicLong total = new AtomicLong();
    AtomicLong series = new AtomicLong();
    meters.exceptions.forEach(
        (labels, counter) -> {
          series.incrementAndGet();
          total.addAndGet(counter.count());
        });
    assertThat(total).hasValue(30_000);
    assertThat(series).hasValue(20_001);
  }
}
