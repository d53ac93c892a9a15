package io.vigia.agent.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceHeadersTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String SPAN = "00f067aa0ba902b7";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00-" + TRACE + "-" + SPAN + "-01",
        " \t00-" + TRACE + "-" + SPAN + "-00\t",
        "01-" + TRACE + "-" + SPAN + "-01-what-the-future-brings",
        "cc-" + TRACE + "-" + SPAN + "-ff",
      })
  void first_validTraceparent_continuesTheTraceWithASpanOfItsOwn(String header) {
    TraceContext trace = TraceHeaders.first(header, null, null);
    assertThat(trace.traceId()).isEqualTo(TRACE);
    assertThat(trace.spanId()).matches("[0-9a-f]{16}").isNotEqualTo(SPAN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00-" + TRACE + "-" + SPAN,
        "ff-" + TRACE + "-" + SPAN + "-01",
        "00-" + TRACE + "-" + SPAN + "-01-",
        "00-" + TRACE + "-" + SPAN + "-01.",
        "01-" + TRACE + "-" + SPAN + "-01.",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-" + SPAN + "-01",
        "00-" + TRACE + "-00F067AA0BA902B7-01",
        "00-00000000000000000000000000000000-" + SPAN + "-01",
        "00-" + TRACE + "-0000000000000000-01",
        "00-" + TRACE + "-" + SPAN + "-0X",
        "00-" + TRACE + "-" + SPAN + "-0A",
        "0-" + TRACE + "-" + SPAN + "-01-",
        "00_" + TRACE + "-" + SPAN + "-01",
      })
  void first_invalidTraceparent_isNone(String header) {
    assertThat(TraceHeaders.first(header, null, null)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"01, true, false", "00, false, false", "03, true, true", "02, false, true"})
  void first_flags_areThoseOfTheCaller(String flags, boolean sampled, boolean random) {
    TraceContext trace = TraceHeaders.first("00-" + TRACE + "-" + SPAN + "-" + flags, null, null);
    assertThat(trace.sampled()).isEqualTo(sampled);
    assertThat(trace.isRandom()).isEqualTo(random);
  }

  @Test
  void first_sentryTraceInUpperCase_continuesTheTrace() {
    TraceContext trace = TraceHeaders.first(null, "0", TRACE.toUpperCase() + "-" + SPAN + "-1");
    assertThat(trace.traceId()).isEqualTo(TRACE);
    assertThat(trace.sampled()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {TRACE, TRACE + "-" + SPAN + "-2", TRACE + "-" + SPAN + "-", "", "0"})
  void first_invalidSentryTrace_isNone(String header) {
    assertThat(TraceHeaders.first(null, null, header)).isNull();
  }

  @Test
  void first_invalidTraceparentAndValidB3_takesB3() {
    assertThat(TraceHeaders.first("00-x", TRACE + "-" + SPAN, null).traceId()).isEqualTo(TRACE);
  }
}
