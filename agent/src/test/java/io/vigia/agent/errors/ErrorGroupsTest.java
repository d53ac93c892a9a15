package io.vigia.agent.errors;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.redact.Redaction;
import io.vigia.agent.telemetry.TrailEntry;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorGroupsTest {
  private static final long NOW = System.currentTimeMillis();

  private final ErrorGroups groups = new ErrorGroups(Redaction.BUILT_IN);

  @Test
  void all_severalOfTwoGroups_areCountedAndTheLastSeenIsFirst() {
    groups.add(message("a", "one 1", NOW - 60_000));
    groups.add(message("b", "other", NOW - 60_000));
    groups.add(message("a", "one 2", NOW));

    List<ErrorSummary> all = groups.all();
    assertThat(all).extracting(group -> group.message).containsExactly("one 2", "other");
    assertThat(all).extracting(group -> group.count).containsExactly(2L, 1L);
    assertThat(all.get(0).firstMillis).isEqualTo(NOW - 60_000);
    assertThat(all.get(0).last.timeMillis).isEqualTo(NOW);
    assertThat(Arrays.stream(all.get(0).minutes).sum()).isEqualTo(2);
    assertThat(groups.total()).isEqualTo(3);
  }

  @Test
  void add_moreGroupsThanAreKept_forgetsThatNotSeenForLongest() {
    for (int i = 0; i < ErrorGroups.LIMIT; i++) {
      groups.add(message("logger" + i, "failed", NOW));
    }
    groups.add(message("logger0", "failed", NOW));
    groups.add(message("one more", "failed", NOW));

    List<ErrorSummary> all = groups.all();
    assertThat(all).hasSize(ErrorGroups.LIMIT);
    assertThat(all.subList(0, 2))
        .extracting(group -> group.last.logger)
        .containsExactly("one more", "logger0");
    assertThat(all).extracting(group -> group.last.logger).doesNotContain("logger1");
    assertThat(groups.forgotten()).isEqualTo(1);
    assertThat(groups.total()).isEqualTo(ErrorGroups.LIMIT + 2);
  }

  @Test
  void all_ofAnException_holdsItsTextsAndNotTheException() {
    Exception thrown = new Exception("password=swordfish", new Error("the reason"));
    groups.add(
        new ErrorReport.Builder(ErrorSource.HTTP, thrown, NOW, "main")
            .trail(
                List.of(
                    new TrailEntry(
                        TrailEntry.Kind.LOG, 0, 0, "password=swordfish", "shop", 9, false)))
            .build());

    ErrorSummary group = groups.all().get(0);
    assertThat(group.type).isEqualTo("java.lang.Exception");
    assertThat(group.last.thrown).isNull();
    assertThat(group.stack)
        .startsWith("java.lang.Exception: ")
        .contains("\tat io.vigia.agent.errors.ErrorGroupsTest.all_ofAnException")
        .contains("Caused by: java.lang.Error: the reason\n\t... ");
    assertThat(group.message + group.stack + group.trail.get(0).text).doesNotContain("swordfish");
  }

  @Test
  void all_ofALongMessage_isCut() {
    groups.add(message("a", "x".repeat(100_000), NOW));
    assertThat(groups.all().get(0).message).hasSize(1_000).endsWith("x…");
  }

  private static ErrorReport message(String logger, String message, long timeMillis) {
    return new ErrorReport.Builder(ErrorSource.LOG, null, timeMillis, "main")
        .logged(logger, message)
        .handled(true)
        .build();
  }
}
