package io.vigia.agent.instrument.httpclient;

import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.ThreadState;
import io.vigia.bootstrap.HttpClientCall;
import io.vigia.bootstrap.HttpClientHook;
import org.jspecify.annotations.Nullable;

/** Turns requests that the application sends into {@link SentRequest}s, one a call. */
public final class HttpClientHandler implements HttpClientHook {
  private final Meters meters;

  /** Counts into {@code meters}. */
  public HttpClientHandler(Meters meters) {
    this.meters = meters;
  }

  @Override
  public @Nullable HttpClientCall sending(@Nullable String method, @Nullable String host) {
    ThreadState state = ThreadState.current();
    return state.sending == null ? new SentRequest(meters, state, method, host) : null;
  }

  @Override
  public @Nullable String template(@Nullable String uri) {
    ThreadState state = ThreadState.current();
    String before = state.uriTemplate;
    state.uriTemplate = uri;
    return before;
  }
}
