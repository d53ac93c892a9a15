package io.vigia.agent.instrument.httpclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.ThreadState;
import io.vigia.agent.telemetry.TraceContext;
import io.vigia.bootstrap.HttpClientCall;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpClientHandlerTest {
  private final Meters meters = new Meters();
  private final HttpClientHandler handler = new HttpClientHandler(meters);

  @AfterEach
  void threadKeepsNothing() {
    assertThat(ThreadState.current().sending).isNull();
    assertThat(ThreadState.current().uriTemplate).isNull();
    ThreadState.current().trace = null;
  }

  @Test
  void ended_twice_countsTheFirst() {
    HttpClientCall call = handler.sending("GET", "Search.local");
    call.left();
    call.ended(200, null);
    call.ended(0, new IllegalStateException());
    assertThat(counted()).containsExactly("search.local GET none 200 SUCCESS None none: 1");
  }

  @Test
  void sending_whileTheThreadSendsAlready_isPartOfThat() {
    HttpClientCall outer = handler.sending("GET", "search");
    assertThat(handler.sending("GET", "proxy")).isNull();
    outer.left();
    assertThat(handler.sending("GET", "search")).isNotNull();
    ThreadState.current().sending = null;
  }

  @Test
  void ended_withoutAResponse_saysWhatFailed() {
    fail(new ConnectException());
    fail(new ExecutionException(new ConnectException()));
    fail(new IllegalArgumentException());
    assertThat(counted())
        .containsExactlyInAnyOrder(
            "search GET none IO_ERROR UNKNOWN ConnectException ConnectException: 2",
            "search GET none CLIENT_ERROR UNKNOWN IllegalArgumentException"
                + " IllegalArgumentException: 1");
  }

  private void fail(Throwable thrown) {
    HttpClientCall call = handler.sending("GET", "search");
    call.left();
    call.ended(0, thrown);
  }

  @Test
  void template_ofALayerAbove_isTheUri() {
    assertThat(handler.template("/items/{id}")).isNull();
    HttpClientCall call = handler.sending("GET", "search");
    call.template("/another");
    call.left();
    assertThat(handler.template(null)).isEqualTo("/items/{id}");
    call.ended(404, null);
    assertThat(counted()).containsExactly("search GET /items/{id} 404 CLIENT_ERROR None none: 1");
  }

  @Test
  void traceparent_inARequest_isThatOfItsTrace() {
    TraceContext trace = TraceContext.start();
    ThreadState.current().trace = trace;
    HttpClientCall call = handler.sending("GET", "search");
    call.left();
    assertThat(call.traceparent()).isEqualTo(trace.traceparent());
    assertThat(call.tracestate()).isNull();
  }

  @Test
  void traceparent_outsideOfARequest_isNone() {
    HttpClientCall call = handler.sending("GET", "search");
    call.left();
    assertThat(call.traceparent()).isNull();
    assertThat(call.tracestate()).isNull();
  }

  private List<String> counted() {
    List<String> counted = new ArrayList<>();
    meters.httpClientRequests.forEach(
        (values, histogram) -> counted.add(String.join(" ", values) + ": " + histogram.count()));
    return counted;
  }
}
