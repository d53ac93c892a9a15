package io.vigia.agent.instrument.httpclient;

import io.vigia.agent.telemetry.RequestContext;
import io.vigia.agent.telemetry.ThreadState;
import io.vigia.agent.telemetry.TraceContext;
import io.vigia.bootstrap.HttpClientCall;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A thread's way through the client that sends a request, which that client ends unless a layer
 * above has begun it. The thread is at the request that it is sent in meanwhile, and then at what
 * it was at.
 */
final class Passage implements HttpClientCall {
  private final ThreadState state;
  private final SentRequest sent;
  private final @Nullable HttpClientCall sendingBefore;
  private final boolean inTransportBefore;
  private final @Nullable TraceContext traceBefore;
  private final @Nullable RequestContext requestBefore;

  /** Begins with it on the thread of {@code state}, which must be the calling one. */
  Passage(ThreadState state, SentRequest sent) {
    this.state = state;
    this.sent = sent;
    sendingBefore = state.sending;
    inTransportBefore = state.inTransport;
    traceBefore = state.trace;
    requestBefore = state.request;
    state.sending = sent;
    state.inTransport = true;
    if (state.trace != sent.trace()) {
      // A thread of the client's: what it has may be of another request.
      state.trace = sent.trace();
      state.request = sent.request();
    }
  }

  @Override
  public void left() {
    state.sending = sendingBefore;
    state.inTransport = inTransportBefore;
    state.trace = traceBefore;
    state.request = requestBefore;
  }

  @Override
  public void ended(int status, @Nullable Throwable thrown) {
    if (!sent.isOfLayer()) {
      sent.ended(status, thrown);
    }
  }

  @Override
  public @Nullable String traceparent() {
    return sent.traceparent();
  }

  @Override
  public @Nullable String tracestate() {
    return sent.tracestate();
  }

  @Override
  public @Nullable String sentryTrace() {
    return sent.sentryTrace();
  }

  @Override
  public @Nullable String baggage(@Nullable String own) {
    return sent.baggage(own);
  }

  @Override
  public void template(@Nullable String uri) {
    sent.template(uri);
  }

  @Override
  public void target(@Nullable String method, @Nullable String host) {
    sent.target(method, host);
  }

  @Override
  public void answered(int status) {
    sent.answered(status);
  }

  @Override
  public boolean claim() {
    return sent.claim();
  }

  @Override
  public BiConsumer<@Nullable Object, @Nullable Throwable> completion() {
    return sent.completion();
  }
}
