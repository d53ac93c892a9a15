package io.vigia.agent.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.config.Limit;
import io.vigia.agent.config.Rule;
import java.util.concurrent.TimeUnit;
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

  @Test
  void tell_requestsFailForTheDatabaseIsInError_isOneMessageAndOneWhenItIsBack() {
    Traffic shop = shop();
    shop.logErrors(9).serve(0, 0, 0, 0).burst(20).tick(0, 0, 0).tick(10, 5, 0).tick(10, 5, 0);
    shop.component("database", false).logErrors(50).serve(3, 10, 5, 0);
    shop.component("database", true).serve(20, 10, 0, 0);
    assertThat(shop.told)
        .containsExactly("10:20 FIRING health database", "13:20 RESOLVED health database");
    assertThat(shop.incidents.all()).hasSize(4);
  }

  @Test
  void tell_requestsFailAndNothingExplainsIt_isToldWhenItHasWaited() {
    Traffic shop = shop().burst(20).serve(10, 100, 0, 0);
    assertThat(shop.told)
        .containsExactly("10:25 FIRING server-errors", "13:05 RESOLVED server-errors");
  }

  @Test
  void tell_requestsGoOnFailingWhenTheDatabaseIsBack_isToldAfterTheTimeOfSymptoms() {
    Traffic shop = shop().component("database", false).serve(2, 10, 5, 0);
    shop.component("database", true).serve(20, 10, 5, 0);
    assertThat(shop.told)
        .containsExactly(
            "10:05 FIRING health database",
            "12:05 RESOLVED health database",
            "20:05 FIRING server-errors",
            "20:05 FIRING error-rate");
  }

  @Test
  void tell_requestsBeginToFailLongAfterAComponent_isToldToo() {
    Traffic shop = shop().component("database", false).serve(15, 100, 0, 0);
    shop.burst(20).serve(2, 100, 0, 0);
    assertThat(shop.told)
        .containsExactly("10:05 FIRING health database", "25:25 FIRING server-errors");
  }

  @Test
  void tell_isOverBeforeItHasWaited_isToldAllTheSame() {
    Limit quick = Limit.of(Rule.LOG_ERRORS).with(true, 5, TimeUnit.SECONDS.toNanos(10));
    Traffic shop = new Traffic(5, quick, Limit.of(Rule.HEALTH)).idle(5).logErrors(9).idle(1);
    assertThat(shop.told).containsExactly("5:15 FIRING log-errors", "5:15 RESOLVED log-errors");
  }

  /** After ten minutes without a fault. */
  private static Traffic shop() {
    return new Traffic(Rule.HEALTH, Rule.ERROR_RATE, Rule.SERVER_ERRORS, Rule.LOG_ERRORS)
        .component("database", true)
        .serve(10, 100, 0, 0);
  }

  private void down(int minutes) {
    traffic.component("database", false).idle(minutes);
  }

  private void up(int minutes) {
    traffic.component("database", true).idle(minutes);
  }
}
