package io.vigia.agent.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceContextTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String SPAN = "00f067aa0ba902b7";

  @ParameterizedTest
  @CsvSource({"00, 00", "01, 01", "02, 02", "03, 03", "fc, 00", "ff, 03"})
  void traceparent_ofACaller_isItsTraceAndDecisionWithOurSpan(String flags, String told) {
    TraceContext trace = TraceHeaders.first("00-" + TRACE + "-" + SPAN + "-" + flags, null, null);
    assertThat(trace.isDecided()).isTrue();
    assertThat(trace.traceparent())
        .isEqualTo("00-" + TRACE + "-" + trace.spanId() + "-" + told)
        .doesNotContain(SPAN);
  }

  @ParameterizedTest
  @CsvSource({"'', 01", "-0, 00", "-1, 01", "-d, 01"})
  void traceparent_ofB3_isRecordedUnlessTheCallerSaidNo(String state, String told) {
    TraceContext trace = TraceHeaders.first(null, TRACE + "-" + SPAN + state, null);
    assertThat(trace.isDecided()).isEqualTo(!state.isEmpty());
    assertThat(trace.traceparent()).endsWith("-" + told);
  }

  @ParameterizedTest
  @CsvSource({"'', 01", "-0, 00", "-1, 01"})
  void traceparent_ofSentry_isRecordedUnlessTheCallerSaidNo(String state, String told) {
    TraceContext trace = TraceHeaders.first(null, null, TRACE + "-" + SPAN + state);
    assertThat(trace.traceparent()).endsWith("-" + told);
  }

  @Test
  void traceparent_ofATraceThatBeginsHere_isRandomAndLeftToTheCalleesToRecord() {
    TraceContext trace = TraceContext.start();
    assertThat(trace.isDecided()).isFalse();
    assertThat(trace.sampled()).isFalse();
    assertThat(trace.traceparent())
        .isEqualTo("00-" + trace.traceId() + "-" + trace.spanId() + "-03");
  }
}
