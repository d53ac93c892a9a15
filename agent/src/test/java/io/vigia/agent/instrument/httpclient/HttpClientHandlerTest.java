package io.vigia.agent.instrument.httpclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.ThreadState;
import io.vigia.agent.telemetry.TraceContext;
import io.vigia.agent.util.AgentThread;
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
    assertThat(ThreadState.current().layer).isNull();
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

  @Test
  void sending_oneExchangeInSeveralCalls_isOneUntilItHasEnded() {
    Object exchange = new Object();
    HttpClientCall call = handler.sending(exchange, "GET", "search");
    assertThat(handler.sending(exchange, "GET", "search")).as("inside of itself").isNull();
    call.left();
    assertThat(handler.sending(exchange, "POST", "other")).isSameAs(call);
    call.left();
    call.ended(200, null);
    assertThat(handler.sending(exchange, "POST", "search")).isNull();
    assertThat(counted()).containsExactly("search POST none 200 SUCCESS None none: 1");
  }

  @Test
  void sending_onAThreadThatTheAgentHasStarted_isNotMeasured() throws InterruptedException {
    List<Object> calls = new ArrayList<>();
    Runnable sends =
        () -> {
          calls.add(String.valueOf(handler.sending("POST", "sentry")));
          calls.add(String.valueOf(handler.sending(new Object(), "POST", "sentry")));
        };
    Thread thread =
        AgentThread.make(
            "vigia-test",
            () -> {
              sends.run();
              run(new Thread(sends)); // as those of Sentry's SDK
            });
    run(thread);
    assertThat(calls).containsExactly("null", "null", "null", "null");
  }

  @Test
  void kept_byAnObjectOfTheClient_isThere() {
    HttpClientCall call = handler.sending("GET", "search");
    assertThat(handler.sendingNow()).isSameAs(call);
    call.left();
    assertThat(handler.sendingNow()).isNull();
    Object exchange = new Object();
    handler.keep(exchange, call);
    assertThat(handler.kept(exchange)).isSameAs(call);
    assertThat(handler.kept(new Object())).isNull();
  }

  @Test
  void claim_byTwo_isTheFirsts() {
    HttpClientCall call = handler.sending("GET", "search");
    call.left();
    assertThat(call.claim()).isTrue();
    assertThat(call.claim()).isFalse();
  }

  @Test
  void layerRepeats_whatWasChallenged_isOneRequestWithTheLastStatus() {
    Object layer = handler.layerEntered("/items/{id}");
    send(401);
    assertThat(counted()).isEmpty();
    Object repeated = handler.layerRepeats();
    Object inner = handler.layerEntered("/items/{id}");
    send(200);
    handler.layerLeft(inner);
    handler.layerLeft(repeated);
    handler.layerLeft(layer);
    assertThat(counted()).containsExactly("search GET /items/{id} 200 SUCCESS None none: 1");
  }

  @Test
  void layerRepeats_challengedAgain_isOneRequest() {
    Object layer = handler.layerEntered(null);
    send(401);
    Object repeated = handler.layerRepeats();
    send(401);
    handler.layerLeft(repeated);
    handler.layerLeft(layer);
    assertThat(counted()).containsExactly("search GET none 401 CLIENT_ERROR None none: 1");
  }

  @Test
  void layerLeft_challengedAndNotRepeated_isCounted() {
    Object layer = handler.layerEntered(null);
    send(401);
    send(401);
    handler.layerLeft(layer);
    assertThat(counted()).containsExactly("search GET none 401 CLIENT_ERROR None none: 2");
  }

  @Test
  void layered_task_isALayerWithItsTemplate() {
    handler.layered(() -> send(401), "/items/{id}").run();
    assertThat(counted()).containsExactly("search GET /items/{id} 401 CLIENT_ERROR None none: 1");
  }

  @Test
  void layerRepeats_outsideOfALayer_isNothing() {
    assertThat(handler.layerRepeats()).isNull();
    send(401);
    assertThat(counted()).containsExactly("search GET none 401 CLIENT_ERROR None none: 1");
  }

  private void send(int status) {
    HttpClientCall call = handler.sending("GET", "search");
    call.left();
    call.ended(status, null);
  }

  private static void run(Thread thread) {
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<String> counted() {
    List<String> counted = new ArrayList<>();
    meters.httpClientRequests.forEach(
        (values, histogram) -> counted.add(String.join(" ", values) + ": " + histogram.count()));
    return counted;
  }
}
