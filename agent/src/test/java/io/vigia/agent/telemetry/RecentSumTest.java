package io.vigia.agent.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentSumTest {
  private final RecentSum sum = new RecentSum();

  @Test
  void get_ofTheLastFiveMinutes_isTheirSum() {
    sum.add(1, 10);
    sum.add(2, 10);
    sum.add(4, 14);
    assertThat(sum.get(14)).isEqualTo(7);
    assertThat(sum.get(15)).isEqualTo(4);
    assertThat(sum.get(19)).isZero();
  }

  @Test
  void add_afterFiveMinutes_takesThePlaceOfTheOldest() {
    sum.add(1, 10);
    sum.add(8, 15);
    assertThat(sum.get(15)).isEqualTo(8);
  }

  @Test
  void get_ofNothing_isZero() {
    assertThat(sum.get(0)).isZero();
    assertThat(sum.get(-3)).isZero();
  }
}
