package io.vigia.agent.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.config.Rule;
import org.junit.jupiter.api.Test;

class AnnouncerTest {
  private final Traffic traffic = new Traffic(Rule.HEALTH).component("database", true).idle(1);

  @Test
  void tell_firesAgainWithinTheCooldown_isToldWhenThatIsOver() {
    down(1);
    up(1);
    down(4);
    assertThat(traffic.told)
        .containsExactly(
            "1:05 FIRING health database",
            "2:05 RESOLVED health database",
            "6:05 FIRING health database");
    up(1);
    assertThat(traffic.told).hasSize(4).last().isEqualTo("7:05 RESOLVED health database");
  }

  @Test
  void tell_briefReturnWithinTheCooldown_isNotTold() {
    down(1);
    up(1);
    down(1);
    assertThat(traffic.told).hasSize(2);
  }

  @Test
  void tell_firesForHours_isRememberedEveryFour() {
    down(9 * 60);
    assertThat(traffic.told)
        .containsExactly(
            "1:05 FIRING health database",
            "241:05 REMINDER health database",
            "481:05 REMINDER health database");
  }

  @Test
  void tell_flaps_isToldOnceAndItsEndWhenItHasBeenStableForHalfAnHour() {
    for (int i = 0; i < 60; i++) {
      down(1);
      up(1);
    }
    assertThat(traffic.told)
        .containsExactly(
            "1:05 FIRING health database",
            "2:05 RESOLVED health database",
            "5:05 FLAPPING health database");
    up(40);
    assertThat(traffic.told).hasSize(4).last().isEqualTo("150:05 RESOLVED health database");
    assertThat(traffic.incidents.all()).hasSize(60);
    down(1);
    assertThat(traffic.told).hasSize(5).last().isEqualTo("161:05 FIRING health database");
  }

  private void down(int minutes) {
    traffic.component("database", false).idle(minutes);
  }

  private void up(int minutes) {
    traffic.component("database", true).idle(minutes);
  }
}
