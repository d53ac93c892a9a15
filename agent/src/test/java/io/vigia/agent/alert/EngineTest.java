package io.vigia.agent.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.config.Limit;
import io.vigia.agent.config.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineTest {
  @Test
  void errorRate_twoPercent_firesAMinuteAfterItBreachesAndEndsTwoMinutesAfterItIsClear() {
    Traffic traffic = new Traffic(Rule.ERROR_RATE).serve(10, 1000, 0, 0);
    traffic.serve(10, 1000, 20, 0); // above 1 % of five minutes after half of them
    traffic.serve(10, 1000, 0, 0); // below .8 % after three more
    assertThat(traffic.told)
        .containsExactly("13:35 FIRING error-rate", "25:05 RESOLVED error-rate");
    List<Incident> incidents = traffic.incidents.all();
    assertThat(incidents).hasSize(1);
    assertThat(incidents.get(0).detectionMillis).isEqualTo(60_000);
    assertThat(incidents.get(0).recoveryMillis).isEqualTo(630_000);
    assertThat(incidents.get(0).end).isEqualTo(Incident.End.RECOVERED);
  }

  @Test
  void errorRate_betweenTheThresholds_goesOnFiring() {
    Traffic traffic = new Traffic(Rule.ERROR_RATE).serve(10, 1000, 0, 0);
    traffic.serve(10, 1000, 20, 0).serve(60, 1000, 9, 0);
    assertThat(traffic.told).containsExactly("13:35 FIRING error-rate");
  }

  @Test
  void errorRate_oneOfTenRequests_isNoAlert() {
    Traffic traffic = new Traffic(Rule.ERROR_RATE, Rule.SERVER_ERRORS).idle(10);
    traffic.tick(9, 0, 0).tick(1, 1, 0).idle(10);
    assertThat(traffic.told).isEmpty();
  }

  @Test
  void errorRate_ofTheFirstTwoMinutes_isNoAlert() {
    Traffic traffic = new Traffic(Rule.ERROR_RATE).serve(1, 100, 50, 0).idle(10);
    assertThat(traffic.told).isEmpty();
  }

  @Test
  void errorRate_nobodyAsksAnyMore_endsWithoutDataAfterAQuarter() {
    Traffic traffic = new Traffic(Rule.ERROR_RATE).serve(10, 1000, 500, 0).idle(30);
    assertThat(traffic.told).containsExactly("3:05 FIRING error-rate", "29:55 RESOLVED error-rate");
    assertThat(traffic.incidents.all().get(0).end).isEqualTo(Incident.End.NO_DATA);
  }

  @Test
  void serverErrors_burstInASeriesJustBorn_firesAtOnce() {
    Traffic traffic = new Traffic(Rule.SERVER_ERRORS).idle(1).burst(11).idle(10);
    assertThat(traffic.told)
        .containsExactly("1:05 FIRING server-errors", "4:05 RESOLVED server-errors");
  }

  @Test
  void serverErrors_tenInAMinute_isNoAlert() {
    assertThat(new Traffic(Rule.SERVER_ERRORS).idle(5).burst(10).idle(5).told).isEmpty();
  }

  @Test
  void latency_oneOfAHundredAndOneMore_fires() {
    Traffic traffic = new Traffic(Rule.LATENCY_P99).serve(10, 100, 0, 1);
    assertThat(traffic.told).isEmpty();
    traffic.serve(10, 100, 0, 2).serve(10, 100, 0, 0);
    assertThat(traffic.told)
        .containsExactly("12:05 FIRING latency-p99", "24:30 RESOLVED latency-p99");
  }

  @Test
  void latency_lessThanAHundredRequests_isNoAlert() {
    Traffic traffic = new Traffic(Rule.LATENCY_P99).idle(5);
    traffic.tick(99, 0, 99).idle(20);
    assertThat(traffic.told).isEmpty();
  }

  @Test
  void disk_fullForFiveMinutes_firesWithItsPath() {
    Traffic traffic = new Traffic(Rule.DISK).idle(5).disk(.81).idle(4).disk(.5).idle(5);
    assertThat(traffic.told).isEmpty();
    traffic.disk(.81).idle(6).disk(.79).idle(60).disk(.77).idle(6);
    assertThat(traffic.told).containsExactly("19:05 FIRING disk /", "85:05 RESOLVED disk /");
  }

  @Test
  void memory_unknown_isNoAlert() {
    Traffic traffic = new Traffic(Rule.MEMORY).memory(Double.NaN).idle(60);
    assertThat(traffic.told).isEmpty();
    traffic.memory(.95).idle(6);
    assertThat(traffic.told).containsExactly("65:05 FIRING memory");
  }

  @Test
  void logErrors_fiveInAMinute_firesUntilAMinuteWithoutAny() {
    Traffic traffic = new Traffic(Rule.LOG_ERRORS).idle(5).logErrors(4).idle(5).logErrors(5);
    traffic.tick(0, 0, 0).logErrors(1).idle(2);
    assertThat(traffic.told)
        .containsExactly("10:05 FIRING log-errors", "11:10 RESOLVED log-errors");
  }

  @Test
  void health_componentsLost_areAlertsOfTheirOwn() {
    Traffic traffic = new Traffic(Rule.HEALTH).component("database", true);
    traffic.component("redis", true).idle(1).component("database", false).idle(1);
    traffic.component("redis", false).idle(1).component("database", true).idle(1);
    assertThat(traffic.told)
        .containsExactly(
            "1:05 FIRING health database",
            "2:05 FIRING health redis",
            "3:05 RESOLVED health database");
  }

  @Test
  void health_componentThatStartsLate_isNoAlertUntilTheGraceIsOver() {
    Traffic traffic = new Traffic(Rule.HEALTH).component("database", false).idle(1);
    traffic.component("database", true).idle(4);
    assertThat(traffic.told).isEmpty();
    traffic = new Traffic(Rule.HEALTH).component("database", false).idle(3);
    assertThat(traffic.told).containsExactly("2:00 FIRING health database");
  }

  @Test
  void wallClock_leapsBackwards_changesNoDuration() {
    Traffic traffic = new Traffic(Rule.HEALTH).component("database", true).idle(1);
    traffic.component("database", false).idle(2).wallClockLeaps(-3_600_000);
    traffic.idle(2).component("database", true).idle(1);
    assertThat(traffic.told)
        .containsExactly("1:05 FIRING health database", "5:05 RESOLVED health database");
    assertThat(traffic.incidents.all().get(0).recoveryMillis).isEqualTo(240_000);
  }

  @Test
  void limit_thresholdOfSomebodysOwn_movesWhatClearsItToo() {
    Limit limit = Limit.of(Rule.DISK).with(true, .4, 0);
    Traffic traffic = new Traffic(5, limit).disk(.41).idle(6);
    traffic.disk(.395).idle(10).disk(.38).idle(6);
    assertThat(traffic.told).containsExactly("5:05 FIRING disk /", "21:05 RESOLVED disk /");
  }

  @Test
  void limit_off_saysNothing() {
    Limit limit = Limit.of(Rule.DISK).with(false, .8, 0);
    assertThat(new Traffic(5, limit).disk(.99).idle(60).told).isEmpty();
  }
}
