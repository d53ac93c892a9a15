package io.vigia.agent.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.Test;

class SummaryTest {
  @Test
  void of_seriesThatAgree_areAddedUp() {
    Meters meters = new Meters();
    meters.dbOperations.with("h2", "SELECT", "a", "none").record(400_000);
    meters.dbOperations.with("h2", "SELECT", "b", "none").record(600_000);
    meters.dbOperations.with("h2", "SELECT", "b", "42000").record(2_000_000);
    meters.dbOperations.with("h2", "INSERT", "b", "none").record(1);
    Collection<Summary> summaries =
        Summary.of(
            meters.dbOperations,
            "error_type",
            type -> !type.equals("none"),
            "db_operation_name",
            "db_system_name");
    assertThat(summaries)
        .hasSize(2)
        .anySatisfy(
            summary -> {
              assertThat(summary.labels()).containsExactly("SELECT", "h2");
              assertThat(summary.buckets())
                  .containsExactly(1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
              assertThat(summary.errors()).isEqualTo(1);
              assertThat(summary.sumSeconds()).isEqualTo(0.003);
              assertThat(summary.maxSeconds()).isEqualTo(0.002);
            });
  }
}
