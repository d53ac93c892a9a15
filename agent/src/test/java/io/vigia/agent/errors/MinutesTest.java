package io.vigia.agent.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MinutesTest {
  private static final long NOW = 29_000_000;

  private final Minutes minutes = new Minutes();

  @Test
  void until_nothingHappened_isZero() {
    assertThat(minutes.until(NOW)).hasSize(60).containsOnly(0);
  }

  @Test
  void until_someHappened_isCountedInItsMinute() {
    minutes.add(NOW - 59);
    minutes.add(NOW - 1);
    minutes.add(NOW - 1);
    minutes.add(NOW);

    int[] expected = new int[60];
    expected[0] = 1;
    expected[58] = 2;
    expected[59] = 1;
    assertThat(minutes.until(NOW)).isEqualTo(expected);
  }

  @Test
  void until_timeGoesOn_forgetsTheOldest() {
    minutes.add(NOW);
    assertThat(minutes.until(NOW + 59)[0]).isEqualTo(1);
    assertThat(minutes.until(NOW + 60)).containsOnly(0);
    minutes.add(NOW + 1_000);
    assertThat(Arrays.stream(minutes.until(NOW + 1_000)).sum()).isEqualTo(1);
  }

  @Test
  void add_oneThatComesLate_isCountedWhereItBelongs() {
    minutes.add(NOW);
    minutes.add(NOW - 2);
    minutes.add(NOW - 60);

    assertThat(minutes.until(NOW)[57]).isEqualTo(1);
    assertThat(Arrays.stream(minutes.until(NOW)).sum()).isEqualTo(2);
  }
}
