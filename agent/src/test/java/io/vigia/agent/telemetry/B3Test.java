package io.vigia.agent.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class B3Test {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String SPAN = "00f067aa0ba902b7";
  private static final String PADDED = "0000000000000000" + SPAN;
  private static final String ZEROS = "0000000000000000";

  @ParameterizedTest
  @CsvSource({
    TRACE + "-" + SPAN + ", false",
    TRACE + "-" + SPAN + "-0, false",
    TRACE + "-" + SPAN + "-1, true",
    TRACE + "-" + SPAN + "-d, true",
    "'\t" + TRACE + "-" + SPAN + "-d-05e3ac9a4f6e3b90 ', true",
  })
  void single_valid_continuesTheTrace(String header, boolean sampled) {
    TraceContext trace = B3.single(header);
    assertThat(trace.traceId()).isEqualTo(TRACE);
    assertThat(trace.spanId()).matches("[0-9a-f]{16}").isNotEqualTo(SPAN);
    assertThat(trace.sampled()).isEqualTo(sampled);
  }

  @Test
  void single_traceOf64Bits_isPaddedWithZeros() {
    TraceContext trace = B3.single(SPAN + "-" + SPAN + "-1");
    assertThat(trace.traceId()).isEqualTo(PADDED);
    assertThat(trace.sampled()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "1",
        "d",
        TRACE,
        TRACE + "-",
        TRACE + "-" + SPAN + "-",
        TRACE + "-" + SPAN + "-2",
        TRACE + "-" + SPAN + "-true",
        TRACE + "-" + SPAN + "-1-",
        TRACE + "-" + SPAN + "-1-" + ZEROS,
        TRACE + "-" + SPAN + "-1-05e3ac9a4f6e3b9",
        TRACE + "-" + SPAN + "_1",
        TRACE + "_" + SPAN + "-1",
        TRACE + "-" + ZEROS + "-1",
        ZEROS + ZEROS + "-" + SPAN + "-1",
        ZEROS + "-" + SPAN + "-1",
        "4BF92F3577B34DA6A3CE929D0E0E4736-" + SPAN + "-1",
        "bf92f3577b34da6a3ce929d0e0e4736-" + SPAN + "-1",
      })
  void single_invalid_isNone(String header) {
    assertThat(B3.single(header)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    ", , false",
    "0, , false",
    "1, , true",
    "d, , true",
    "true, , true",
    "TRUE, , true",
    "false, , false",
    "2, , false",
    "0, 1, true",
    ", 1, true",
    "1, 0, true",
    ", yes, false",
  })
  void several_sampledAndFlags_tellWhetherTheCallerSamples(
      String sampled, String flags, boolean expected) {
    TraceContext trace = B3.several(TRACE, SPAN, sampled, flags);
    assertThat(trace.traceId()).isEqualTo(TRACE);
    assertThat(trace.sampled()).isEqualTo(expected);
  }

  @Test
  void several_traceOf64Bits_isPaddedWithZeros() {
    assertThat(B3.several(SPAN, " " + SPAN + " ", null, null).traceId()).isEqualTo(PADDED);
  }

  @ParameterizedTest
  @CsvSource({
    TRACE + ", ",
    TRACE + ", " + ZEROS,
    TRACE + ", 00F067AA0BA902B7",
    TRACE + ", 00f067aa0ba902b",
    TRACE + ", 00f067aa0ba902b77",
    ZEROS + ZEROS + ", " + SPAN,
    ZEROS + ", " + SPAN,
    "4bf92f3577b34da6a3ce929d0e0e473, " + SPAN,
    "4bf92f3577b34da6a3ce929d0e0e4736a, " + SPAN,
    "4BF92F3577B34DA6A3CE929D0E0E4736, " + SPAN,
    "'', " + SPAN,
  })
  void several_invalid_isNone(String traceId, String spanId) {
    assertThat(B3.several(traceId, spanId, "1", null)).isNull();
  }
}
