package io.vigia.agent.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.telemetry.Meters;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ServingTest {
  private final Meters meters = new Meters();
  private final long start = Long.MAX_VALUE - 5; // a nanoTime may overflow at any moment
  private final Serving serving = new Serving(meters, start);

  @Test
  void hasBegun_noRequestYet_isFalseForHalfAMinute() {
    assertThat(serving.hasBegun(start)).isFalse();
    assertThat(serving.hasBegun(start + TimeUnit.SECONDS.toNanos(30))).isFalse();
    assertThat(serving.hasBegun(start + TimeUnit.SECONDS.toNanos(31))).isTrue();
  }

  @Test
  void hasBegun_requestServed_isTrueForEver() {
    meters.httpServerActiveRequests.incrementAndGet();
    assertThat(serving.hasBegun(start)).isTrue();
    meters.httpServerActiveRequests.decrementAndGet();
    assertThat(serving.hasBegun(start)).isTrue();
  }
}
