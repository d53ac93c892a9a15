package io.vigia.agent.instrument.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.errors.ErrorReport;
import io.vigia.agent.errors.Errors;
import io.vigia.agent.redact.Redaction;
import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.RequestContext;
import io.vigia.agent.telemetry.ThreadState;
import io.vigia.agent.util.Globs;
import io.vigia.bootstrap.HttpCall;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpHandlerTest {
  private static final String TRACEPARENT =
      "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  private final Meters meters = new Meters();
  private final Object exchange = new Object();
  private final List<String> reported = new ArrayList<>();
  private final Errors errors = new Errors(meters, this::take, Redaction.BUILT_IN);
  private final HttpHandler handler =
      new HttpHandler(meters, errors, new Globs(Arrays.asList("/health*")));

  @BeforeEach
  void start() {
    errors.start();
  }

  private void take(ErrorReport report) {
    synchronized (reported) {
      reported.add(
          report.thrown == null
              ? report.message
              : report.thrown.getMessage()
                  + " in "
                  + report.route
                  + " of "
                  + report.trace.traceId());
    }
  }

  /** What was reported until now. */
  private List<String> reported() {
    errors.logged(17, "test", "the end", null, 0);
    long patience = System.nanoTime() + 10_000_000_000L;
    while (System.nanoTime() - patience < 0) {
      synchronized (reported) {
        if (reported.remove("the end")) {
          return new ArrayList<>(reported);
        }
      }
      LockSupport.parkNanos(1_000_000);
    }
    throw new AssertionError("nothing is reported any more");
  }

  @AfterEach
  void threadIsLeftClean() {
    assertThat(ThreadState.current().request).isNull();
    assertThat(ThreadState.current().trace).isNull();
    assertThat(meters.httpServerActiveRequests).hasValue(0);
  }

  @Test
  void received_nestedLayers_measuresTheOutermostOnce() {
    HttpCall filter = handler.received(null);
    assertThat(handler.received(null)).isNull();
    assertThat(meters.httpServerActiveRequests).hasValue(1);
    filter.target("GET", "/items/7");
    leave(filter, 200, null);
    assertThat(series()).containsExactly("GET UNKNOWN 200 SUCCESS None none: 1");
  }

  @Test
  void left_twice_countsOnce() {
    HttpCall call = handler.received(null);
    call.target("GET", "/");
    leave(call, 200, null);
    leave(call, 500, null);
    assertThat(series()).containsExactly("GET root 200 SUCCESS None none: 1");
    assertThat(meters.httpServerErrors.count()).isZero();
  }

  @Test
  void left_withFailure_isCountedAndReportedUnderTheCallersTrace() {
    HttpCall call = handler.entered(exchange);
    call.target("POST", "/cart");
    call.continueTrace(TRACEPARENT, null, null);
    assertThat(ThreadState.current().trace.traceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    call.route("/shop", "/cart/{id}");
    call.failed(new jakarta.servlet.ServletException(new IllegalStateException("broken")));
    end(500);
    assertThat(series())
        .containsExactly(
            "POST /shop/cart/{id} 500 SERVER_ERROR IllegalStateException"
                + " IllegalStateException: 1");
    assertThat(reported())
        .containsExactly("broken in POST /shop/cart/{id} of 4bf92f3577b34da6a3ce929d0e0e4736");
    assertThat(meters.httpServerErrors.count()).isEqualTo(1);
    assertThat(meters.exceptions.with("java.lang.IllegalStateException", "http").count())
        .isEqualTo(1);
  }

  @Test
  void untraced_requestUnderWay_isItOnceUnlessItsTraceIsKnown() {
    assertThat(handler.untraced()).isNull();
    HttpCall call = handler.entered(exchange);
    assertThat(handler.untraced()).isSameAs(call);
    assertThat(handler.untraced()).isNull();
    end(200);
    handler.entered(exchange).continueTrace(null, null, null);
    assertThat(handler.untraced()).isNull();
    end(200);
  }

  @Test
  void continueTrace_twoTraceparents_isNotContinuedAndLeavesTheRestInTheirOrder() {
    HttpCall call = handler.entered(exchange);
    List<String> two = Arrays.asList(TRACEPARENT, TRACEPARENT);
    String own = ThreadState.current().trace.traceId();
    assertThat(call.continueTrace(Collections.enumeration(two), null)).isFalse();
    assertThat(ThreadState.current().trace.traceId()).isEqualTo(own);
    String sentry = "3".repeat(32) + "-00f067aa0ba902b7";
    call.continueB3("2".repeat(32), "00f067aa0ba902b7", null, null);
    call.continueTrace(null, null, sentry);
    assertThat(ThreadState.current().trace.traceId()).isEqualTo("2".repeat(32));
    call.continueTrace(null, "1".repeat(32) + "-00f067aa0ba902b7", sentry);
    assertThat(ThreadState.current().trace.traceId()).isEqualTo("1".repeat(32));
    end(200);
  }

  @Test
  void continueTrace_invalidB3_leavesSentryTrace() {
    HttpCall call = handler.entered(exchange);
    call.continueB3("2".repeat(32), "no span", null, null);
    call.continueTrace("no", "no", "3".repeat(32) + "-00f067aa0ba902b7");
    assertThat(ThreadState.current().trace.traceId()).isEqualTo("3".repeat(32));
    end(200);
  }

  @Test
  void route_ofTheServletAndThenOfItsErrorPage_keepsTheServlets() {
    handler.entered(exchange).target("GET", "/fail");
    handler.current().route("", "/fail");
    handler.current().route("", "/error");
    end(500);
    assertThat(series()).containsExactly("GET /fail 500 SERVER_ERROR None none: 1");
  }

  @Test
  void request_underWay_tellsItsTraceAndItsRouteOnceKnown() {
    HttpCall call = handler.entered(exchange);
    RequestContext request = ThreadState.current().request;
    call.continueTrace(TRACEPARENT, null, null);
    assertThat(request.trace().traceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    assertThat(request.route()).isNull();
    call.route("/shop", "/cart/{id}");
    assertThat(request.route()).isEqualTo("/shop/cart/{id}");
    end(200);
  }

  @Test
  void errorPage_ofARequestWithoutRoute_doesNotNameIt() {
    handler.entered(exchange).target("GET", "/rejected");
    handler.current().errorPage();
    handler.current().route("", "/error");
    end(403);
    assertThat(series()).containsExactly("GET UNKNOWN 403 CLIENT_ERROR None none: 1");
  }

  @Test
  void endingOrRefused_requestThatWasBegun_endsThatOne() {
    HttpCall call = handler.entered(exchange);
    handler.left(exchange, call, true, 0);
    assertThat(handler.endingOrRefused(exchange)).isSameAs(call);
    call.target("GET", "/");
    call.ended(200);
    assertThat(series()).containsExactly("GET root 200 SUCCESS None none: 1");
  }

  @Test
  void endingOrRefused_requestThatWasNot_isCountedOnNoThread() {
    HttpCall refused = handler.endingOrRefused(exchange);
    assertThat(ThreadState.current().request).isNull();
    refused.ended(400);
    assertThat(series()).containsExactly("UNKNOWN UNKNOWN 400 CLIENT_ERROR None none: 1");
  }

  @Test
  void failed_twice_keepsTheFirst() {
    HttpCall call = handler.entered(exchange);
    call.target("GET", "/");
    call.failed(new IllegalStateException("first"));
    call.failed(new IllegalArgumentException("of the error page"));
    end(500);
    assertThat(reported()).hasSize(1).first().asString().startsWith("first in GET root");
  }

  @Test
  void raised_andAnsweredBelow500_isNoFailure() {
    HttpCall call = handler.entered(exchange);
    call.target("GET", "/");
    call.raised(new IllegalArgumentException("mapped to 400"));
    end(400);
    assertThat(series()).containsExactly("GET root 400 CLIENT_ERROR None none: 1");
    assertThat(reported()).isEmpty();
  }

  @Test
  void raised_andAnswered500_isTheFirstThatWasRaised() {
    HttpCall call = handler.entered(exchange);
    call.target("GET", "/");
    call.raised(new IllegalStateException("first"));
    call.raised(new IllegalArgumentException("second"));
    end(500);
    assertThat(series())
        .containsExactly(
            "GET root 500 SERVER_ERROR IllegalStateException IllegalStateException: 1");
  }

  @Test
  void entered_whileTheRequestBeforeOnThisExchangeNeverEnded_givesTheOlderUp() {
    handler.entered(exchange);
    HttpCall next = handler.entered(exchange);
    next.target("GET", "/next");
    assertThat(meters.httpServerActiveRequests).hasValue(1);
    end(204);
    assertThat(series()).containsExactly("GET UNKNOWN 204 SUCCESS None none: 1");
  }

  @Test
  void left_goesOn_endsWhereTheContainerEndsIt() {
    HttpCall call = handler.entered(exchange);
    call.target("GET", "/");
    handler.left(exchange, call, true, 200);
    assertThat(ThreadState.current().request).isNull();
    assertThat(series()).isEmpty();
    assertThat(handler.resumed(exchange)).isSameAs(call);
    assertThat(ThreadState.current().request).isSameAs(call);
    handler.ending(exchange).ended(503);
    handler.left(exchange, call, true, 200);
    assertThat(series()).containsExactly("GET root 503 SERVER_ERROR None none: 1");
  }

  @Test
  void left_andNobodyToldItsEnd_endsWithTheResponsesStatus() {
    HttpCall call = handler.entered(exchange);
    call.target("GET", "/");
    handler.left(exchange, call, false, 202);
    assertThat(series()).containsExactly("GET root 202 SUCCESS None none: 1");
    assertThat(handler.resumed(exchange)).isNull();
    assertThat(handler.ending(exchange)).isNull();
  }

  @Test
  void ended_withoutAStatus_isA500WhereAnExceptionEscaped() {
    handler.entered(exchange).target("GET", "/");
    end(-1);
    HttpCall failing = handler.entered(exchange);
    failing.requestLine("POST /cart?a=b HTTP/1.1");
    failing.failed(new IllegalStateException("broken"));
    end(-1);
    assertThat(series())
        .containsExactlyInAnyOrder(
            "GET root UNKNOWN UNKNOWN None none: 1",
            "POST UNKNOWN 500 SERVER_ERROR IllegalStateException IllegalStateException: 1");
  }

  @Test
  void underWay_fromEntryToEnd_isTheRequestOfTheExchange() {
    assertThat(handler.underWay(exchange)).isNull();
    HttpCall call = handler.entered(exchange);
    assertThat(handler.underWay(exchange)).isSameAs(call);
    end(200);
    assertThat(handler.underWay(exchange)).isNull();
  }

  @Test
  void isKnown_fromEntryOn_alsoBehindTheEnd() {
    assertThat(handler.isKnown(exchange)).isFalse();
    handler.entered(exchange);
    assertThat(handler.isKnown(exchange)).isTrue();
    handler.ending(exchange).ended(200);
    assertThat(handler.isKnown(exchange)).isTrue();
    assertThat(handler.resumed(exchange)).isNull();
    handler.left(exchange, handler.current(), true, 0);
  }

  @Test
  void left_whenAnotherThreadHasResumed_leavesThatThreadsRequestAlone() throws Exception {
    HttpCall call = handler.entered(exchange);
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      other.submit(() -> handler.resumed(exchange)).get();
      handler.left(exchange, call, true, 0);
      assertThat(ThreadState.current().request).isNull();
      assertThat(other.submit(handler::current).get()).isSameAs(call);
      other.submit(() -> handler.left(exchange, call, false, 200)).get();
      assertThat(other.submit(handler::current).get()).isNull();
    } finally {
      other.shutdownNow();
    }
  }

  @Test
  void within_aTask_runsAsPartOfTheRequestAndLeavesTheThreadClean() {
    HttpCall call = handler.entered(exchange);
    handler.left(exchange, call, true, 0);
    List<Object> seen = new ArrayList<>();
    handler.within(exchange, () -> seen.add(handler.current())).run();
    assertThat(seen).containsExactly(call);
    assertThat(ThreadState.current().request).isNull();
    end(200);

    Runnable late = () -> {};
    assertThat(handler.within(exchange, late)).isSameAs(late);
  }

  @Test
  void abandoned_isNeitherCountedNorActive() {
    HttpCall call = handler.entered(exchange);
    call.abandoned();
    call.ended(101);
    handler.left(exchange, call, true, 0);
    assertThat(series()).isEmpty();
  }

  @Test
  void ended_ignoredPath_isNotMeasured() {
    handler.entered(exchange).target("GET", "/health/live");
    end(200);
    assertThat(series()).isEmpty();
  }

  @Test
  void left_asyncOnAContainerThatCannotBeAsked_endsAtOnce() {
    HttpCall call = handler.received(null);
    call.target("GET", "/");
    call.left(new Object(), new Object(), true, 200, null);
    assertThat(series()).containsExactly("GET root 200 SUCCESS None none: 1");
  }

  private void end(int status) {
    HttpCall call = handler.ending(exchange);
    call.ended(status);
    handler.left(exchange, call, false, status);
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
