package io.vigia.agent.instrument.logging;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.errors.Errors;
import io.vigia.agent.instrument.http.HttpHandler;
import io.vigia.agent.instrument.logging.log4j2.Log4j2Instrumentation;
import io.vigia.agent.instrument.logging.logback.LogbackInstrumentation;
import io.vigia.agent.logs.LogSink;
import io.vigia.agent.telemetry.Counter;
import io.vigia.agent.telemetry.Family;
import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.ThreadState;
import io.vigia.agent.telemetry.TraceContext;
import io.vigia.agent.util.Globs;
import io.vigia.bootstrap.FailureHook;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import io.vigia.bootstrap.LogHook;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real libraries, woven: the oldest that are supported in full. */
class LogAdviceTest {
  private static final String ALL_KEYS = "%X{trace_id} %X{span_id} %X{traceId} %X{spanId} %m%n";

  private final Meters meters = new Meters();
  private final List<String> failures = new ArrayList<>();
  private final TraceContext trace = TraceContext.start();
  private final WovenLibraries libraries =
      new WovenLibraries(
          new LogbackInstrumentation(false),
          new Log4j2Instrumentation(false),
          new MdcInstrumentation());

  @BeforeEach
  void install() {
    Hooks.install(new LogHandler(meters, true, LogSink.OFF, new Errors(meters), null));
    Hooks.install(
        new FailureHook() {
          @Override
          public void adviceFailed(String site, Throwable thrown) {
            failures.add(site + ": " + thrown);
          }
        });
  }

  @AfterEach
  void uninstall() {
    ThreadState.current().trace = null;
    Hooks.install(new LogHook() {});
    Hooks.install(new FailureHook() {});
    assertThat(failures).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(classes = {LogbackProgram.class, Log4j2Program.class})
  void line_patternWithoutTheId_showsItDuringARequestOnly(Class<? extends LogProgram> type)
      throws Exception {
    LogProgram program = libraries.start(type, "%p %c - %m%n");
    program.log("before", null);
    ThreadState.current().trace = trace;
    program.log("INFO", null);
    ThreadState.current().trace = null;
    program.log("after", null);

    String expected =
        "INFO shop.Cart - before\nINFO shop.Cart - [trace_id=%s] INFO\nINFO shop.Cart - after\n"
            .formatted(trace.traceId());
    assertThat(program.written(false)).isEqualTo(expected);
    assertThat(program.written(true)).isEqualTo(expected);
    assertThat(program.contextMap()).isIn("null", "{}");
  }

  @ParameterizedTest
  @ValueSource(classes = {LogbackProgram.class, Log4j2Program.class})
  void line_patternWithTheKeys_hasTheIdsOnceAndNoMore(Class<? extends LogProgram> type)
      throws Exception {
    LogProgram program = libraries.start(type, ALL_KEYS);
    ThreadState.current().trace = trace;
    program.log("hello", null);

    String ids = trace.traceId() + " " + trace.spanId() + " ";
    assertThat(program.written(false)).isEqualTo(ids + ids + "hello\n");
    assertThat(program.written(true)).isEqualTo(ids + ids + "hello\n");
  }

  @ParameterizedTest
  @ValueSource(classes = {LogbackProgram.class, Log4j2Program.class})
  void line_keysOfTheApplication_winAndStay(Class<? extends LogProgram> type) throws Exception {
    LogProgram program = libraries.start(type, "%X{user} " + ALL_KEYS);
    program.put("trace_id", "mine");
    program.put("user", "ada");
    String before = program.contextMap();
    ThreadState.current().trace = trace;
    program.log("hello", null);

    String ids = " " + trace.spanId() + " " + trace.traceId() + " " + trace.spanId() + " ";
    assertThat(program.written(false)).isEqualTo("ada mine" + ids + "hello\n");
    assertThat(program.written(true)).isEqualTo("ada mine" + ids + "hello\n");
    assertThat(program.contextMap()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(classes = {LogbackProgram.class, Log4j2Program.class})
  void line_exceptionAfterTheMessage_showsTheIdBeforeTheMessage(Class<? extends LogProgram> type)
      throws Exception {
    LogProgram program = libraries.start(type, "%m%n%ex");
    ThreadState.current().trace = trace;
    program.log("boom", new IllegalStateException("boom"));

    assertThat(program.written(false))
        .startsWith(
            "[trace_id=%s] boom\njava.lang.IllegalStateException: boom\n\tat "
                .formatted(trace.traceId()));
  }

  @ParameterizedTest
  @ValueSource(classes = {LogbackProgram.class, Log4j2Program.class})
  void line_jsonByPatternOrPartOfALine_isUnchanged(Class<? extends LogProgram> type)
      throws Exception {
    LogProgram json = libraries.start(type, "{'message':'%m'}%n");
    LogProgram part = libraries.start(type, "%m;");
    ThreadState.current().trace = trace;
    json.log("hello", null);
    part.log("hello", null);

    assertThat(json.written(false)).isEqualTo("{'message':'hello'}\n");
    assertThat(part.written(false)).isEqualTo("hello;");
  }

  @ParameterizedTest
  @ValueSource(classes = {LogbackProgram.class, Log4j2Program.class})
  void records_severalAppenders_countOnce(Class<? extends LogProgram> type) throws Exception {
    LogProgram program = libraries.start(type, "%m%n");
    program.log("one", null);
    program.log("two", null);

    boolean logback = type == LogbackProgram.class;
    assertThat(count(meters.logbackEvents, "info")).isEqualTo(logback ? 2 : 0);
    assertThat(count(meters.log4j2Events, "info")).isEqualTo(logback ? 0 : 2);
    program.written(true);
  }

  @ParameterizedTest
  @ValueSource(classes = LogbackProgram.class)
  void event_loggedOnceMoreInAnotherRequest_keepsItsIds(Class<? extends LogProgram> type)
      throws Exception {
    LogProgram program = libraries.start(type, "%X{trace_id} %m%n");
    ThreadState.current().trace = trace;
    program.log("hello", null);
    ThreadState.current().trace = TraceContext.start();
    program.getClass().getMethod("logAgain").invoke(program);

    String line = trace.traceId() + " hello\n";
    assertThat(program.written(false)).isEqualTo(line + line);
  }

  @ParameterizedTest
  @ValueSource(classes = {LogbackProgram.class, Log4j2Program.class})
  void put_userDuringARequest_isTheRequestsAndTheApplicationsKeyStays(
      Class<? extends LogProgram> type) throws Exception {
    LogProgram program = libraries.start(type, "%X{user} %m%n");
    HttpHandler requests = new HttpHandler(meters, new Errors(meters), new Globs(List.of()));
    Object exchange = new Object();
    HttpCall call = requests.entered(exchange);
    program.put("user", "ada");
    assertThat(ThreadState.current().request.user()).isEqualTo("ada");
    requests.left(exchange, call, false, 200);
    program.log("hello", null);

    assertThat(program.written(false)).isEqualTo("ada hello\n");
  }

  private static long count(Family<Counter> family, String level) {
    return family.with(level).count();
  }
}
