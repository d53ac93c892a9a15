package io.vigia.agent.instrument.httpclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.ThreadState;
import io.vigia.agent.telemetry.TraceContext;
import io.vigia.bootstrap.Carrier;
import io.vigia.bootstrap.HttpClientCall;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PassageTest {
  private final Meters meters = new Meters();
  private final HttpClientHandler handler = new HttpClientHandler(meters);
  private final ThreadState state = ThreadState.current();

  @AfterEach
  void threadKeepsNothing() {
    state.trace = null;
    assertThat(state.sending).isNull();
    assertThat(state.inTransport).isFalse();
    assertThat(state.request).isNull();
  }

  @Test
  void transporting_withinATransport_isARequestOfItsOwn() {
    HttpClientCall outer = handler.transporting("POST", "shop");
    HttpClientCall token = handler.transporting("GET", "login");
    token.left();
    token.ended(200, null);
    assertThat(handler.sendingNow()).isNotNull();
    outer.left();
    outer.ended(201, null);
    assertThat(counted())
        .containsExactlyInAnyOrder("login GET none 200: 1", "shop POST none 201: 1");
  }

  @Test
  void sending_withinATransport_isARequestOfItsOwn() {
    HttpClientCall outer = handler.transporting("POST", "shop");
    HttpClientCall token = handler.sending("GET", "login");
    token.left();
    token.ended(200, null);
    assertThat(state.inTransport).isTrue();
    outer.left();
    outer.ended(201, null);
    assertThat(counted())
        .containsExactlyInAnyOrder("login GET none 200: 1", "shop POST none 201: 1");
  }

  @Test
  void transporting_belowALayer_isEndedByTheLayerHoweverOftenItSends() {
    HttpClientCall layer = handler.sending("GET", "shop");
    for (int status : new int[] {503, 200}) {
      HttpClientCall attempt = handler.transporting("GET", "shop");
      attempt.left();
      attempt.ended(status, null);
    }
    layer.left();
    layer.ended(200, null);
    assertThat(counted()).containsExactly("shop GET none 200: 1");
  }

  @Test
  void template_ofALayerAbove_isNotThatOfWhatTheTransportSendsMeanwhile() {
    handler.template("/items/{id}");
    HttpClientCall outer = handler.transporting("GET", "shop");
    HttpClientCall token = handler.transporting("GET", "login");
    token.left();
    token.ended(200, null);
    outer.left();
    outer.ended(200, null);
    handler.template(null);
    assertThat(counted())
        .containsExactlyInAnyOrder("login GET none 200: 1", "shop GET /items/{id} 200: 1");
  }

  @Test
  void promise_ofOneThatPromises_isKeptByTheFirstOnly() {
    Part first = new Part();
    Part second = new Part();
    HttpClientCall call = handler.promising("GET", "shop");
    handler.promise(first);
    handler.promise(second);
    call.left();
    assertThat(handler.kept(first)).isNotNull();
    assertThat(handler.kept(second)).isNull();
    handler.kept(first).answered(302);
    handler.kept(first).answered(200);
    handler.kept(first).ended(0, null);
    assertThat(counted()).containsExactly("shop GET none 200: 1");
  }

  @Test
  void promise_ofOneThatDoesNot_isNotKept() {
    Part lease = new Part();
    HttpClientCall call = handler.transporting("GET", "shop");
    handler.promise(lease);
    call.left();
    assertThat(handler.kept(lease)).isNull();
  }

  @Test
  void ended_byAnExceptionAfterAnAnswer_hasNoStatus() {
    HttpClientCall call = handler.transporting("GET", "shop");
    call.answered(200);
    call.left();
    call.ended(0, new IOException());
    assertThat(counted()).containsExactly("shop GET none IO_ERROR: 1");
  }

  @Test
  void goingOn_onAThreadOfAnotherRequest_hasTheTraceOfItsOwnUntilItHasLeft() {
    TraceContext own = TraceContext.start();
    TraceContext other = TraceContext.start();
    Part part = new Part();
    state.trace = own;
    HttpClientCall call = handler.transporting("GET", "shop");
    handler.keepSent(part);
    call.left();
    state.trace = other;
    HttpClientCall later = handler.goingOn(part);
    assertThat(state.trace).isSameAs(own);
    assertThat(handler.sendingNow().traceparent()).isEqualTo(own.traceparent());
    later.left();
    assertThat(state.trace).isSameAs(other);
    assertThat(handler.sendingNow()).isNull();
  }

  @Test
  void goingOn_withOneOfNoRequest_hasNoTrace() {
    Part part = new Part();
    HttpClientCall call = handler.transporting("GET", "shop");
    handler.keepSent(part);
    call.left();
    state.trace = TraceContext.start();
    HttpClientCall later = handler.goingOn(part);
    assertThat(state.trace).isNull();
    assertThat(later.traceparent()).isNull();
    later.left();
    assertThat(state.trace).isNotNull();
  }

  @Test
  void goingOn_withWhatKeepsNothing_isNothing() {
    assertThat(handler.goingOn(new Part())).isNull();
  }

  @Test
  void target_toldInParts_isTheFirstOfEach() {
    HttpClientCall call = handler.promising(null, null);
    call.target(null, "shop");
    call.target("GET", "elsewhere");
    call.target("POST", null);
    call.left();
    call.ended(200, null);
    assertThat(counted()).containsExactly("shop GET none 200: 1");
  }

  private List<String> counted() {
    List<String> counted = new ArrayList<>();
    meters.httpClientRequests.forEach(
        (values, histogram) ->
            counted.add(
                String.join(" ", List.of(values).subList(0, 4)) + ": " + histogram.count()));
    return counted;
  }

  /** An object of a client's. */
  private static final class Part implements Carrier {
    private @Nullable Object carried;

    @Override
    public @Nullable Object vigiaCarried() {
      return carried;
    }

    @Override
    public void vigiaCarry(@Nullable Object newlyCarried) {
      carried = newlyCarried;
    }
  }
}
