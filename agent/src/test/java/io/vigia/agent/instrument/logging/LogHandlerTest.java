package io.vigia.agent.instrument.logging;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.errors.Errors;
import io.vigia.agent.instrument.http.HttpHandler;
import io.vigia.agent.logs.LogFormat;
import io.vigia.agent.logs.LogRecord;
import io.vigia.agent.logs.LogSink;
import io.vigia.agent.redact.Redaction;
import io.vigia.agent.telemetry.Counter;
import io.vigia.agent.telemetry.Family;
import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.RequestContext;
import io.vigia.agent.telemetry.ThreadState;
import io.vigia.agent.telemetry.TraceContext;
import io.vigia.agent.util.Globs;
import io.vigia.bootstrap.HttpCall;
import io.vigia.bootstrap.LogHook;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogHandlerTest {
  private final Meters meters = new Meters();
  private final LogHandler handler =
      new LogHandler(meters, true, LogSink.OFF, new Errors(meters), null);

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
      handler.passed(LogHook.LOGBACK, level);
    }
    assertThat(counts(meters.logbackEvents))
        .isEqualTo(Map.of("trace", 1L, "debug", 1L, "info", 1L, "warn", 1L, "error", 2L));
  }

  @Test
  void log4j2_everyLevelAndOnesOfTheApplication_countsAsTheStandardLevel() {
    for (int level : new int[] {100, 200, 300, 350, 400, 500, 600, 0, Integer.MAX_VALUE}) {
      handler.passed(LogHook.LOG4J2, level);
    }
    assertThat(counts(meters.log4j2Events))
        .isEqualTo(
            Map.of("fatal", 2L, "error", 1L, "warn", 2L, "info", 1L, "debug", 1L, "trace", 2L));
  }

  @Test
  void jul_everyLevelAndOnesOfTheApplication_countsAsTheLevelBelow() {
    for (int level : new int[] {1, 300, 400, 500, 700, 800, 850, 900, 1_000, 1_100}) {
      handler.passed(LogHook.JUL, level);
    }
    assertThat(counts(meters.julEvents))
        .isEqualTo(
            Map.of(
                "finest", 2L, "finer", 1L, "fine", 1L, "config", 1L, "info", 2L, "warning", 1L,
                "severe", 2L));
  }

  @Test
  void events_ofAFrameworkThatIsNotUsed_haveNoSeries() {
    handler.passed(LogHook.JUL, 800);
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
    LogHandler off = new LogHandler(meters, false, LogSink.OFF, new Errors(meters), null);
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
  void passed_recordThatTheSinkWants_isAskedFor() {
    LogHandler wanting =
        new LogHandler(meters, true, new Taken(LogHook.WARN), new Errors(meters), null);
    assertThat(wanting.passed(LogHook.LOGBACK, 30_000)).isTrue();
    assertThat(wanting.passed(LogHook.LOGBACK, 20_000)).isFalse();
    assertThat(handler.passed(LogHook.LOGBACK, 30_000)).isFalse();
  }

  @Test
  void passed_error_isAskedForWhateverTheSinkWants() {
    assertThat(handler.passed(LogHook.LOGBACK, 40_000)).isTrue();
    assertThat(handler.passed(LogHook.LOG4J2, 100)).isTrue();
    assertThat(handler.passed(LogHook.JUL, 1_000)).isTrue();
  }

  @Test
  void record_inARequest_isInItsTrailFromInfoOn() {
    HttpHandler requests = new HttpHandler(meters, new Errors(meters), new Globs(List.of()));
    Object exchange = new Object();
    HttpCall call = requests.entered(exchange);
    RequestContext request = ThreadState.current().request;

    assertThat(handler.passed(LogHook.LOGBACK, 10_000)).isFalse();
    assertThat(handler.passed(LogHook.LOGBACK, 20_000)).isTrue();
    log(20_000, null, "hello");
    log(20_000, Thread.currentThread().getName(), "world");
    log(20_000, "another thread", "of somebody else");

    assertThat(request.trailSoFar().entries(0))
        .extracting(entry -> entry.text)
        .containsExactlyInAnyOrder("hello", "world");
    requests.left(exchange, call, false, 200);
    assertThat(handler.passed(LogHook.LOGBACK, 20_000)).isFalse();
  }

  @Test
  void record_error_isToldOnItsThread() throws InterruptedException {
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    Errors errors =
        new Errors(
            meters,
            report -> told.add(report.message + " on " + report.thread + " " + report.severity),
            Redaction.BUILT_IN);
    errors.start();
    LogHandler telling = new LogHandler(meters, true, LogSink.OFF, errors, null);
    String here = Thread.currentThread().getName();
    telling.record(LogHook.LOGBACK, 30_000, "WARN", "a", null, "no", null, null, 7);
    telling.record(LogHook.LOGBACK, 40_000, "ERROR", "a", null, "one", null, null, 7);
    telling.record(LogHook.LOG4J2, 100, "FATAL", "a", "writer", "two", null, null, 7);

    assertThat(told.poll(30, TimeUnit.SECONDS)).isEqualTo("one on " + here + " 17");
    assertThat(told.poll(30, TimeUnit.SECONDS)).isEqualTo("two on writer 21");
    assertThat(meters.logErrors.count()).isEqualTo(2);
  }

  private void log(int level, String thread, String message) {
    handler.record(LogHook.LOGBACK, level, "INFO", "a.B", thread, message, null, null, 7);
  }

  @Test
  void ended_recordThatWasRefused_isNeitherCountedNorAskedFor() {
    LogHandler wanting = new LogHandler(meters, true, new Taken(0), new Errors(meters), null);
    Object pass = wanting.begin(this, "a");
    wanting.refused();
    assertThat(wanting.ended(pass, LogHook.JUL, 800)).isFalse();
    assertThat(counts(meters.julEvents)).isEmpty();
  }

  @Test
  void ended_recordThatABridgeHasLedAway_isCountedAndNotAskedFor() {
    LogHandler wanting = new LogHandler(meters, true, new Taken(0), new Errors(meters), null);
    Object pass = wanting.begin(this, "a");
    wanting.bridged();
    assertThat(wanting.ended(pass, LogHook.JUL, 800)).isFalse();
    assertThat(counts(meters.julEvents)).containsEntry("info", 1L);
  }

  @Test
  void ended_recordThatAnUnknownBridgeHasLedAway_isNotAskedFor() {
    Taken taken = new Taken(0);
    LogHandler wanting = new LogHandler(meters, true, taken, new Errors(meters), null);
    Object pass = wanting.begin(this, "a.B");
    wanting.passed(LogHook.LOGBACK, 20_000);
    wanting.record(LogHook.LOGBACK, 20_000, "INFO", "a.B", null, "hello", null, null, 7);
    assertThat(wanting.ended(pass, LogHook.JUL, 800)).isFalse();
    assertThat(taken.records).hasSize(1);
  }

  @Test
  void beginConsole_textOfTheRecord_isReplacedUntilItsEnd() {
    LogHandler json = json();
    Object line =
        json.beginConsole(
            LogHook.JUL,
            900,
            "WARNING",
            "a.B",
            "worker",
            "hello",
            null,
            Map.of("trace_id", "abc", "userId", "u7", "basket", "full"),
            1_000);
    assertThat(json.consoleLine("WARNING: hello\n"))
        .isEqualTo(
            "{\"timestamp\":\"1970-01-01T00:00:01.000Z\",\"level\":\"WARN\",\"message\":\"hello\","
                + "\"logger\":\"a.B\",\"thread\":\"worker\",\"service\":\"shop\",\"env\":\"test\","
                + "\"trace_id\":\"abc\",\"user_id\":\"u7\""
                + rest(json.consoleLine("WARNING: hello\n")));
    assertThat(json.isConsoleReplaced()).isTrue();
    json.endConsole(line);
    assertThat(json.consoleLine("WARNING: hello\n")).isNull();
    assertThat(json.isConsoleReplaced()).isFalse();
  }

  @Test
  void beginConsole_switchedOff_isNull() {
    assertThat(
            handler.beginConsole(LogHook.JUL, 900, "WARNING", null, null, null, null, null, 1_000))
        .isNull();
    assertThat(handler.consoleLine("hello\n")).isNull();
  }

  @Test
  void record_userOfTheRequestUnderWay_isItsLastEvenIfTheContextHasAnother() {
    Taken taken = new Taken(0);
    LogHandler wanting = new LogHandler(meters, true, taken, new Errors(meters), null);
    HttpHandler requests = new HttpHandler(meters, new Errors(meters), new Globs(List.of()));
    Object exchange = new Object();
    HttpCall call = requests.entered(exchange);
    wanting.contextPut("user_id", "7");
    Map<String, String> context =
        new TreeMap<>(Map.of("trace_id", wanting.traceId(), "user", "ada"));
    wanting.record(LogHook.LOGBACK, 20_000, "INFO", "a.B", null, "hello", null, context, 7);
    context.put("trace_id", "of another request");
    wanting.record(LogHook.LOGBACK, 20_000, "INFO", "a.B", null, "hello", null, context, 7);
    requests.left(exchange, call, false, 200);
    LogFormat format = LogFormat.of("json", "shop", "test", null, Redaction.BUILT_IN);
    assertThat(taken.records)
        .extracting(format::line)
        .satisfiesExactly(
            line -> assertThat(line).contains("\"user_id\":\"7\""),
            line -> assertThat(line).contains("\"user_id\":\"ada\""));
  }

  private LogHandler json() {
    return new LogHandler(
        meters,
        true,
        LogSink.OFF,
        new Errors(meters),
        LogFormat.of("json", "shop", "test", null, Redaction.BUILT_IN));
  }

  /** The context, in any order. */
  private static String rest(String line) {
    return line.substring(line.indexOf("\"user_id\":\"u7\"") + 14);
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
    Object pass = handler.begin(this, "a.B");
    handler.passed(LogHook.LOG4J2, 400);
    handler.end(pass);
    handler.ended(handler.begin(this, "a.B"), LogHook.JUL, 800);
    if (handler.traceId() == null && handler.hasContextData(LogHandlerTest.class)) {
      throw new AssertionError();
    }
    handler.missingTraceId("hello\n", null, null);
  }

  /** Keeps what it takes. */
  private static final class Taken implements LogSink {
    private final int least;
    private final List<LogRecord> records = new ArrayList<>();

    Taken(int least) {
      this.least = least;
    }

    @Override
    public boolean wants(int severity) {
      return severity >= least;
    }

    @Override
    public void take(LogRecord record) {
      records.add(record);
    }
  }

  private static Map<String, Long> counts(Family<Counter> family) {
    Map<String, Long> counts = new TreeMap<>();
    family.forEach((labels, counter) -> counts.put(labels[0], counter.count()));
    return counts;
  }
}
