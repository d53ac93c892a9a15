package io.vigia.agent.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TraceSamplingTest {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String SPAN = "b7ad6b7169203331";
  private static final String SENTRY = TRACE + "-" + SPAN;

  private final TraceSampling all = new TraceSampling(1, "key", "test", "shop 1");

  @Test
  void records_nobodyDecided_isThatPartOfTheTraces() {
    TraceSampling tenth = new TraceSampling(0.1, "key", "test", null);
    int recorded = 0;
    for (int i = 0; i < 20_000; i++) {
      TraceContext trace = TraceContext.start();
      boolean isRecorded = tenth.records(trace);
      recorded += isRecorded ? 1 : 0;
      assertThat(tenth.sentryTrace(trace)).endsWith(isRecorded ? "-1" : "-0");
      assertThat(tenth.baggage(trace)).contains("sentry-sampled=" + isRecorded);
    }
    assertThat(recorded / 20_000.0).isCloseTo(0.1, within(0.02));
  }

  @Test
  void records_callerDecided_isItsDecision() {
    assertThat(all.records(w3c("00"))).isFalse();
    assertThat(new TraceSampling(0.000001, "key", "test", null).records(w3c("01"))).isTrue();
  }

  @Test
  void records_callerSpeaksSentry_isItsDecision() {
    TraceContext not = w3c("01");
    not.continueSentry(SENTRY + "-0", null);
    assertThat(all.records(not)).isFalse();
    TraceContext yes = w3c("00");
    yes.continueSentry(SENTRY + "-1", null);
    assertThat(all.records(yes)).isTrue();
    TraceContext left = w3c("00");
    left.continueSentry(SENTRY, null);
    assertThat(all.records(left)).isFalse();
  }

  @Test
  void continueSentry_ofAnotherTraceOrNotValid_saysNothing() {
    for (String header :
        List.of("1".repeat(32) + "-" + SPAN + "-0", "nonsense", SENTRY + "-2", SENTRY + "-0-1")) {
      TraceContext trace = w3c("01");
      trace.continueSentry(header, "sentry-trace_id=no");
      assertThat(all.records(trace)).as(header).isTrue();
      assertThat(all.baggage(trace)).as(header).contains("sentry-trace_id=" + TRACE);
    }
  }

  @Test
  void records_rateNone_isNeverWhateverCallersSay() {
    TraceSampling none = new TraceSampling(0, "key", "test", null);
    assertThat(none.records(w3c("01"))).isFalse();
    assertThat(none.sentryTrace(w3c("01"))).matches(TRACE + "-[0-9a-f]{16}");
    assertThat(none.baggage(w3c("01")))
        .isEqualTo("sentry-trace_id=" + TRACE + ",sentry-public_key=key,sentry-environment=test");
  }

  @Test
  void switchedOff_recordsNothingAndTellsNobody() {
    all.switchOff();
    assertThat(all.records(w3c("01"))).isFalse();
    assertThat(all.sentryTrace(w3c("01"))).isNull();
    assertThat(TraceSampling.OFF.sentryTrace(w3c("01"))).isNull();
  }

  @Test
  void baggage_ownTrace_hasRateAndNumber() {
    assertThat(all.baggage(TraceContext.start()))
        .matches(
            "sentry-trace_id=[0-9a-f]{32},sentry-public_key=key,sentry-environment=test,"
                + "sentry-release=shop%201,sentry-sampled=true,sentry-sample_rate=1\\.000000,"
                + "sentry-sample_rand=0\\.[0-9]{6}");
  }

  @Test
  void baggage_ofACallerThatSpeaksSentry_isHandedOnAsItCame() {
    TraceContext trace = w3c("01");
    trace.continueSentry(SENTRY + "-1", "a=b, sentry-trace_id=" + TRACE + " ,sentry-x=%20y,c=d");
    assertThat(all.baggage(trace)).isEqualTo("sentry-trace_id=" + TRACE + ",sentry-x=%20y");
    TraceContext without = w3c("01");
    without.continueSentry(SENTRY + "-1", null);
    assertThat(all.baggage(without)).isEmpty();
  }

  @Test
  void merged_withTheApplications_isBehindIt() {
    assertThat(Baggage.merged(null, "sentry-a=1")).isEqualTo("sentry-a=1");
    assertThat(Baggage.merged("own=1", "sentry-a=1")).isEqualTo("own=1,sentry-a=1");
    assertThat(Baggage.merged("own=1", "")).isNull();
    assertThat(Baggage.merged("sentry-trace_id=1", "sentry-trace_id=2")).isNull();
    assertThat(Baggage.merged("x".repeat(8_190), "sentry-a=1")).isNull();
  }

  @Test
  void parentSpanId_ofEveryHeader_isTheCallers() {
    assertThat(w3c("01").parentSpanId()).isEqualTo(SPAN);
    assertThat(TraceHeaders.first(null, null, SENTRY).parentSpanId()).isEqualTo(SPAN);
    assertThat(TraceHeaders.first(null, SENTRY + "-1", null).parentSpanId()).isEqualTo(SPAN);
    assertThat(B3.several(TRACE, SPAN, null, null).parentSpanId()).isEqualTo(SPAN);
    assertThat(TraceContext.start().parentSpanId()).isNull();
  }

  private static TraceContext w3c(String flags) {
    return TraceHeaders.first("00-" + TRACE + "-" + SPAN + "-" + flags, null, null);
  }
}
