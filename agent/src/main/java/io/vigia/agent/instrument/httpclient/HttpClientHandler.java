package io.vigia.agent.instrument.httpclient;

import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.ThreadState;
import io.vigia.agent.util.Attachments;
import io.vigia.bootstrap.HttpClientCall;
import io.vigia.bootstrap.HttpClientHook;
import org.jspecify.annotations.Nullable;

/** Turns requests that the application sends into {@link SentRequest}s, one a call. */
public final class HttpClientHandler implements HttpClientHook {
  private final Meters meters;
  private final Attachments<SentRequest> exchanges = new Attachments<>(SentRequest.class);

  /** Counts into {@code meters}. */
  public HttpClientHandler(Meters meters) {
    this.meters = meters;
  }

  @Override
  public @Nullable HttpClientCall sending(@Nullable String method, @Nullable String host) {
    ThreadState state = ThreadState.current();
    if (state.sending != null || state.isAgents) {
      return null;
    }
    SentRequest request = new SentRequest(meters, state, host);
    request.goOn(state, method);
    return request;
  }

  @Override
  public @Nullable HttpClientCall sending(
      Object exchange, @Nullable String method, @Nullable String host) {
    ThreadState state = ThreadState.current();
    if (state.sending != null || state.isAgents) {
      return null;
    }
    SentRequest request = exchanges.get(exchange);
    if (request == null) {
      request = new SentRequest(meters, state, host);
      exchanges.put(exchange, request);
    }
    if (request.isOver()) {
      return null;
    }
    request.goOn(state, method);
    return request;
  }

  @Override
  public @Nullable HttpClientCall sendingNow() {
    return ThreadState.current().sending;
  }

  @Override
  public void keep(Object exchange, HttpClientCall call) {
    exchanges.put(exchange, (SentRequest) call);
  }

  @Override
  public @Nullable HttpClientCall kept(Object exchange) {
    return exchanges.get(exchange);
  }

  @Override
  public @Nullable String template(@Nullable String uri) {
    ThreadState state = ThreadState.current();
    String before = state.uriTemplate;
    state.uriTemplate = uri;
    return before;
  }
}
