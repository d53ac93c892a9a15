package io.vigia.agent.instrument.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.errors.Errors;
import io.vigia.agent.logs.AccessLog;
import io.vigia.agent.logs.AccessRecord;
import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.TraceSampling;
import io.vigia.agent.telemetry.TransactionSink;
import io.vigia.agent.util.Globs;
import io.vigia.bootstrap.HttpCall;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which requests go into the access log, and which are told of as slow. */
class AccessLogTest {
  private final List<AccessRecord> written = new ArrayList<>();
  private final Meters meters = new Meters();

  @Test
  void ended_requests_areWrittenAsTheyAreCounted() {
    HttpHandler handler = handler(0, new Written());
    serve(handler, "/items/7", 200);
    serve(handler, "/health", 200);
    HttpCall abandoned = handler.entered("exchange");
    abandoned.abandoned();
    handler.left("exchange", abandoned, false, 101);
    serve(handler, "/items/8", 0);
    assertThat(written).hasSize(2);
    assertThat(
            meters
                .httpServerRequests
                .with("GET", "/items/{id}", "200", "SUCCESS", "None", "none")
                .count())
        .isEqualTo(1);
  }

  @Test
  void wantsDetails_noAccessLog_isFalse() {
    HttpHandler handler = handler(0, AccessLog.OFF);
    HttpCall call = handler.entered("exchange");
    assertThat(call.wantsDetails()).isFalse();
    handler.left("exchange", call, false, 200);
    assertThat(written).isEmpty();
  }

  @Test
  void ended_slowRequest_isALineForEachRouteAndMinute() {
    HttpHandler handler = handler(1, AccessLog.OFF);
    List<String> lines =
        told(
            () -> {
              serve(handler, "/items/7", 200);
              serve(handler, "/items/8", 200);
              serve(handler, "/health", 200);
              HttpCall call = handler.entered("exchange");
              call.target("POST", "/cart");
              call.continueTrace(
                  "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", null, null);
              ((ServedRequest) call).statements = 3;
              handler.left("exchange", call, false, 503);
            });
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0))
        .matches(
            "\\[vigia] WARN slow request: \\d\\.\\d{3} s, GET /items/\\{id}, status 200,"
                + " statements 0, trace_id=[0-9a-f]{32}");
    assertThat(lines.get(1))
        .matches(
            "\\[vigia] WARN slow request: \\d\\.\\d{3} s, POST UNKNOWN, status 503, statements 3,"
                + " trace_id=4bf92f3577b34da6a3ce929d0e0e4736");
  }

  @Test
  void ended_manySlowRoutes_areSixtyLinesAMinute() {
    HttpHandler handler = handler(1, AccessLog.OFF);
    List<String> lines =
        told(
            () -> {
              for (int i = 0; i < 90; i++) {
                HttpCall call = handler.entered("exchange");
                call.target("GET", "/" + i);
                call.route("", "/" + i);
                handler.left("exchange", call, false, 200);
              }
            });
    // The minute may end amid them.
    assertThat(lines).hasSizeBetween(60, 90);
  }

  @Test
  void ended_slowSwitchedOff_isNeverALine() {
    HttpHandler handler = handler(0, AccessLog.OFF);
    assertThat(told(() -> serve(handler, "/items/7", 200))).isEmpty();
  }

  private HttpHandler handler(long slowNanos, AccessLog log) {
    return new HttpHandler(
        meters,
        new Errors(new Meters()),
        new Globs(List.of("/health")),
        slowNanos,
        log,
        TraceSampling.OFF,
        TransactionSink.OFF);
  }

  private static void serve(HttpHandler handler, String path, int status) {
    HttpCall call = handler.entered("exchange");
    call.target("GET", path);
    call.route("", "/items/{id}");
    handler.left("exchange", call, false, status);
  }

  private static List<String> told(Runnable task) {
    PrintStream stderr = System.err;
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    System.setErr(new PrintStream(told, true, UTF_8));
    try {
      task.run();
    } finally {
      System.setErr(stderr);
    }
    return told.toString(UTF_8).lines().toList();
  }

  /** Keeps what it is given. */
  private final class Written implements AccessLog {
    @Override
    public boolean isOn() {
      return true;
    }

    @Override
    public void take(AccessRecord record) {
      written.add(record);
    }
  }
}
