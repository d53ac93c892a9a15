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
  void read_validTraceparent_continuesTheTraceWithASpanOfItsOwn(String header) {
    TraceContext trace = TraceHeaders.read(header, null, null);
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
  void read_invalidTraceparent_startsATrace(String header) {
    TraceContext trace = TraceHeaders.read(header, null, null);
    assertThat(trace.traceId()).matches("[0-9a-f]{32}").isNotEqualTo(TRACE);
    assertThat(trace.sampled()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"01, true", "00, false", "03, true", "02, false"})
  void read_flags_tellWhetherTheCallerSamples(String flags, boolean sampled) {
    TraceContext trace = TraceHeaders.read("00-" + TRACE + "-" + SPAN + "-" + flags, null, null);
    assertThat(trace.sampled()).isEqualTo(sampled);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        TRACE + "-" + SPAN,
        TRACE + "-" + SPAN + "-1",
        TRACE + "-" + SPAN + "-d-05e3ac9a4f6e3b90"
      })
  void read_b3WithoutTraceparent_continuesTheTrace(String header) {
    assertThat(TraceHeaders.read(null, header, null).traceId()).isEqualTo(TRACE);
  }

  @Test
  void read_b3With64BitTrace_padsItWithZeros() {
    assertThat(TraceHeaders.read(null, SPAN + "-" + SPAN + "-1", null).traceId())
        .isEqualTo("0000000000000000" + SPAN);
  }

  @Test
  void read_sentryTraceInUpperCase_continuesTheTrace() {
    TraceContext trace = TraceHeaders.read(null, "0", TRACE.toUpperCase() + "-" + SPAN + "-1");
    assertThat(trace.traceId()).isEqualTo(TRACE);
    assertThat(trace.sampled()).isTrue();
  }

  @Test
  void read_invalidTraceparentAndValidB3_takesB3() {
    assertThat(TraceHeaders.read("00-x", TRACE + "-" + SPAN, null).traceId()).isEqualTo(TRACE);
  }
}
