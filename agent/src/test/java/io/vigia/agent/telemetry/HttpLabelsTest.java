package io.vigia.agent.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpLabelsTest {
  @ParameterizedTest
  @CsvSource({
    "100, INFORMATIONAL, 100",
    "204, SUCCESS, 204",
    "302, REDIRECTION, 302",
    "404, CLIENT_ERROR, 404",
    "503, SERVER_ERROR, 503",
    "0, UNKNOWN, UNKNOWN",
    "999, UNKNOWN, UNKNOWN",
  })
  void outcomeAndStatus_ofAStatus_areSpringBoots(int status, String outcome, String label) {
    assertThat(HttpLabels.outcome(status)).isEqualTo(outcome);
    assertThat(HttpLabels.status(status)).isEqualTo(label);
  }

  @Test
  void method_unknownWord_isOneValue() {
    assertThat(HttpLabels.method("PATCH")).isEqualTo("PATCH");
    assertThat(HttpLabels.method("patch")).isEqualTo("UNKNOWN");
    assertThat(HttpLabels.method(null)).isEqualTo("UNKNOWN");
  }

  @Test
  void exception_anonymousClass_hasAName() {
    assertThat(HttpLabels.exception(new IllegalStateException()))
        .isEqualTo("IllegalStateException");
    assertThat(HttpLabels.exception(new Exception() {})).isEqualTo("1");
  }
}
