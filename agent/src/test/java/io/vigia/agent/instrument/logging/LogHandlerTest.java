package io.vigia.agent.instrument.logging;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.errors.Errors;
import io.vigia.agent.instrument.http.HttpHandler;
import io.vigia.agent.logs.LogSink;
import io.vigia.agent.telemetry.Counter;
import io.vigia.agent.telemetry.Family;
import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.RequestContext;
import io.vigia.agent.telemetry.ThreadState;
import io.vigia.agent.telemetry.TraceContext;
import io.vigia.agent.util.Globs;
import io.vigia.bootstrap.HttpCall;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogHandlerTest {
  private final Meters meters = new Meters();
  private final LogHandler handler = new LogHandler(meters, true, LogSink.OFF, new Errors(meters));

  @AfterEach
  void leaveRequest() {
    ThreadState.current().trace = null;
  }

  @Test
  void traceId_outsideARequest_isNull() {
    assertThat(handler.traceId()).isNull();
    assertThat(handler.spanId()).isNull();
  }

  @Test
  void traceId_duringARequest_isTheRequests() {
    TraceContext trace = TraceContext.start();
    ThreadState.current().trace = trace;
    assertThat(handler.traceId()).isEqualTo(trace.traceId());
    assertThat(handler.spanId()).isEqualTo(trace.spanId());
  }

  @Test
  void logback_everyLevel_countsUnderMicrometersNames() {
    for (int level : new int[] {5_000, 10_000, 20_000, 30_000, 40_000, 40_000}) {
      handler.logback(level);
    }
    assertThat(counts(meters.logbackEvents))
        .isEqualTo(Map.of("trace", 1L, "debug", 1L, "info", 1L, "warn", 1L, "error", 2L));
  }

  @Test
  void log4j2_everyLevelAndOnesOfTheApplication_countsAsTheStandardLevel() {
    for (int level : new int[] {100, 200, 300, 350, 400, 500, 600, 0, Integer.MAX_VALUE}) {
      handler.log4j2(level);
    }
    assertThat(counts(meters.log4j2Events))
        .isEqualTo(
            Map.of("fatal", 2L, "error", 1L, "warn", 2L, "info", 1L, "debug", 1L, "trace", 2L));
  }

  @Test
  void jul_everyLevelAndOnesOfTheApplication_countsAsTheLevelBelow() {
    for (int level : new int[] {1, 300, 400, 500, 700, 800, 850, 900, 1_000, 1_100}) {
      handler.jul(level);
    }
    assertThat(counts(meters.julEvents))
        .isEqualTo(
            Map.of(
                "finest", 2L, "finer", 1L, "fine", 1L, "config", 1L, "info", 2L, "warning", 1L,
                "severe", 2L));
  }

  @Test
  void events_ofAFrameworkThatIsNotUsed_haveNoSeries() {
    handler.jul(800);
    assertThat(counts(meters.logbackEvents)).isEmpty();
    assertThat(counts(meters.log4j2Events)).isEmpty();
  }

  @Test
  void missingTraceId_lineWithoutIt_isTheId() {
    assertThat(handler.missingTraceId("hello\n", "abc", "abc")).isEqualTo("abc");
    assertThat(handler.missingTraceId(new StringBuilder("hello\n"), "abc", "abc")).isEqualTo("abc");
  }

  @Test
  void missingTraceId_nothingToShow_isNull() {
    assertThat(handler.missingTraceId(null, "abc", "abc")).isNull();
    assertThat(handler.missingTraceId("hello\n", null, null)).isNull();
    assertThat(handler.missingTraceId("abc hello\n", "abc", "abc")).isNull();
  }

  @Test
  void missingTraceId_keySetByTheApplication_isNull() {
    assertThat(handler.missingTraceId("hello\n", "abc", "theirs")).isNull();
    assertThat(handler.missingTraceId("hello\n", 7L, 7L)).isNull();
    assertThat(handler.missingTraceId("hello\n", "abc", null)).isNull();
  }

  @Test
  void missingTraceId_switchedOff_isNull() {
    LogHandler off = new LogHandler(meters, false, LogSink.OFF, new Errors(meters));
    assertThat(off.missingTraceId("hello\n", "abc", "abc")).isNull();
  }

  @Test
  void contextPut_keysOfAUser_isTheRequestsLastIdElseItsLastName() {
    HttpHandler requests = new HttpHandler(meters, new Errors(meters), new Globs(List.of()));
    Object exchange = new Object();
    HttpCall call = requests.entered(exchange);
    RequestContext request = ThreadState.current().request;
    assertThat(request.user()).isNull();
    handler.contextPut("username", "nobody");
    handler.contextPut("user", "ada");
    assertThat(request.user()).isEqualTo("ada");
    for (String id : List.of("user_id", "userId", "user.id")) {
      handler.contextPut(id, "42 as " + id);
      assertThat(request.user()).isEqualTo("42 as " + id);
    }
    handler.contextPut("user", "ada");
    handler.contextPut("user_id", "");
    handler.contextPut("user_id", null);
    handler.contextPut(null, "43");
    handler.contextPut("users", "43");
    assertThat(request.user()).isEqualTo("42 as user.id");
    requests.left(exchange, call, false, 200);
  }

  @Test
  void contextPut_outsideARequest_isOfNoRequest() {
    handler.contextPut("user", "ada");
    HttpHandler requests = new HttpHandler(meters, new Errors(meters), new Globs(List.of()));
    Object exchange = new Object();
    HttpCall call = requests.entered(exchange);
    assertThat(ThreadState.current().request.user()).isNull();
    requests.left(exchange, call, false, 200);
    handler.contextPut("user", "ada");
    HttpCall next = requests.entered(exchange);
    assertThat(ThreadState.current().request.user()).isNull();
    requests.left(exchange, next, false, 200);
  }

  @Test
  void withTraceId_lineOrMessageThatIsNull_isLeft() {
    assertThat(handler.withTraceId(null, "hello", "abc")).isNull();
    assertThat(handler.withTraceId("hello\n", null, "abc")).isEqualTo("hello [trace_id=abc]\n");
  }

  @Test
  void record_outsideARequest_allocatesNothing() {
    for (int i = 0; i < 20_000; i++) {
      logOutsideARequest();
    }
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 10_000; i++) {
      logOutsideARequest();
    }
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(10_000);
  }

  private void logOutsideARequest() {
    handler.logback(20_000);
    if (handler.traceId() == null && handler.hasContextData(LogHandlerTest.class)) {
      throw new AssertionError();
    }
    handler.missingTraceId("hello\n", null, null);
  }

  private static Map<String, Long> counts(Family<Counter> family) {
    Map<String, Long> counts = new TreeMap<>();
    family.forEach((labels, counter) -> counts.put(labels[0], counter.count()));
    return counts;
  }
}
