package io.vigia.agent.telemetry.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DurationBucketsTest {
  @Test
  void of_growingDurations_neverGoesBackAndStaysInside() {
    int before = 0;
    for (long nanos = 0; nanos < 1L << 50; nanos += 1 + nanos / 100) {
      int bucket = DurationBuckets.of(nanos);
      assertThat(bucket).isBetween(before, DurationBuckets.COUNT - 1);
      before = bucket;
    }
    assertThat(before).isEqualTo(DurationBuckets.COUNT - 1);
    assertThat(DurationBuckets.of(Long.MAX_VALUE)).isEqualTo(DurationBuckets.COUNT - 1);
  }

  @Test
  void quantile_oneDuration_isRightToAnEighth() {
    for (long nanos = 1024; nanos < 1L << 40; nanos += nanos / 7) {
      long[] counts = new long[DurationBuckets.COUNT];
      counts[DurationBuckets.of(nanos)] = 3;
      assertThat(DurationBuckets.quantile(counts, 0.95)).isCloseTo(nanos, within(nanos / 8.0));
    }
  }

  @Test
  void quantile_ofTwenty_isTheNineteenth() {
    long[] counts = new long[DurationBuckets.COUNT];
    counts[DurationBuckets.of(1_000_000)] = 18;
    counts[DurationBuckets.of(5_000_000)] = 1;
    counts[DurationBuckets.of(900_000_000)] = 1;
    assertThat(DurationBuckets.quantile(counts, 0.95)).isBetween(4_000_000.0, 6_000_000.0);
    assertThat(DurationBuckets.quantile(new long[DurationBuckets.COUNT], 0.95)).isZero();
  }
}
