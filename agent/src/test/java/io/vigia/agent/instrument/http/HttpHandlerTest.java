package io.vigia.agent.instrument.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.ThreadState;
import io.vigia.agent.util.Globs;
import io.vigia.bootstrap.HttpCall;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpHandlerTest {
  private static final String TRACEPARENT =
      "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  private final Meters meters = new Meters();
  private final List<String> reported = new ArrayList<>();
  private final HttpHandler handler =
      new HttpHandler(
          meters,
          (thrown, request, trace) ->
              reported.add(thrown.getMessage() + " in " + request + " of " + trace.traceId()),
          new Globs(Arrays.asList("/health*")));

  @AfterEach
  void threadIsLeftClean() {
    assertThat(ThreadState.current().request).isNull();
    assertThat(ThreadState.current().trace).isNull();
    assertThat(meters.httpServerActiveRequests).hasValue(0);
  }

  @Test
  void received_nestedLayers_measuresTheOutermostOnce() {
    HttpCall filter = handler.received("GET", "/items/7", null);
    assertThat(handler.received("GET", "/items/7", null)).isNull();
    assertThat(meters.httpServerActiveRequests).hasValue(1);
    filter.servlet("/items", "/7", new String[] {"/items/*"});
    filter.servlet("/included", null, new String[] {"/included"});
    leave(filter, 200, null);
    assertThat(series()).containsExactly("GET /items/* 200 SUCCESS None none: 1");
  }

  @Test
  void left_twice_countsOnce() {
    HttpCall call = handler.received("GET", "/", null);
    leave(call, 200, null);
    leave(call, 500, null);
    assertThat(series()).containsExactly("GET root 200 SUCCESS None none: 1");
    assertThat(meters.httpServerErrors.count()).isZero();
  }

  @Test
  void left_withFailure_isCountedAndReportedUnderTheCallersTrace() {
    HttpCall call = handler.entered("POST", "/cart", null);
    call.continueTrace(TRACEPARENT, null, null);
    assertThat(ThreadState.current().trace.traceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    call.route("/shop", "/cart/{id}");
    call.failed(new jakarta.servlet.ServletException(new IllegalStateException("broken")));
    leave(call, 500, null);
    assertThat(series())
        .containsExactly(
            "POST /shop/cart/{id} 500 SERVER_ERROR IllegalStateException"
                + " IllegalStateException: 1");
    assertThat(reported)
        .containsExactly("broken in POST /shop/cart/{id} of 4bf92f3577b34da6a3ce929d0e0e4736");
    assertThat(meters.httpServerErrors.count()).isEqualTo(1);
    assertThat(meters.exceptions.with("java.lang.IllegalStateException", "http").count())
        .isEqualTo(1);
  }

  @Test
  void routed_byTheServletAndThenByItsErrorPage_keepsTheServlets() {
    HttpCall call = handler.entered("GET", "/fail", null);
    handler.routed("", "/fail");
    handler.routed("", "/error");
    leave(call, 500, null);
    assertThat(series()).containsExactly("GET /fail 500 SERVER_ERROR None none: 1");
  }

  @Test
  void entered_whileAnOlderRequestNeverLeft_givesTheOlderUp() {
    handler.entered("GET", "/lost", null);
    HttpCall next = handler.entered("GET", "/next", null);
    assertThat(meters.httpServerActiveRequests).hasValue(1);
    leave(next, 204, null);
    assertThat(series()).containsExactly("GET UNKNOWN 204 SUCCESS None none: 1");
  }

  @Test
  void entered_ignoredPath_isNotMeasured() {
    assertThat(handler.entered("GET", "/health/live", null)).isNull();
    assertThat(series()).isEmpty();
  }

  @Test
  void left_asyncOnAContainerThatCannotBeAsked_endsAtOnce() {
    HttpCall call = handler.entered("GET", "/", null);
    call.left(new Object(), new Object(), true, 200, null);
    assertThat(series()).containsExactly("GET root 200 SUCCESS None none: 1");
  }

  private static void leave(HttpCall call, int status, Throwable thrown) {
    call.left(new Object(), new Object(), false, status, thrown);
  }

  private List<String> series() {
    List<String> lines = new ArrayList<>();
    meters.httpServerRequests.forEach(
        (labels, histogram) -> lines.add(String.join(" ", labels) + ": " + histogram.count()));
    return lines;
  }
}
