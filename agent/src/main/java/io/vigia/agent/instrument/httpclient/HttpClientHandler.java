package io.vigia.agent.instrument.httpclient;

import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.ThreadState;
import io.vigia.agent.telemetry.TraceSampling;
import io.vigia.agent.util.Attachments;
import io.vigia.agent.util.LibraryObject;
import io.vigia.bootstrap.Carrier;
import io.vigia.bootstrap.HttpClientCall;
import io.vigia.bootstrap.HttpClientHook;
import org.jspecify.annotations.Nullable;

/** Turns requests that the application sends into {@link SentRequest}s, one a call. */
public final class HttpClientHandler implements HttpClientHook {
  private final Meters meters;
  private final TraceSampling sampling;
  private final UriTemplates templates = new UriTemplates();
  private final Attachments<SentRequest> exchanges = new Attachments<>(SentRequest.class);
  private final Attachments<String> targets = new Attachments<>(String.class);

  /** One that tells nobody of Sentry. */
  public HttpClientHandler(Meters meters) {
    this(meters, TraceSampling.OFF);
  }

  /**
   * @param sampling what callees are told of traces besides
   */
  public HttpClientHandler(Meters meters, TraceSampling sampling) {
    this.meters = meters;
    this.sampling = sampling;
  }

  @Override
  public @Nullable HttpClientCall sending(@Nullable String method, @Nullable String host) {
    ThreadState state = ThreadState.current();
    if (isPart(state) || state.isOwn()) {
      return null;
    }
    SentRequest request = begin(state, host);
    request.goOn(state, method);
    return request;
  }

  @Override
  public @Nullable HttpClientCall sending(
      Object exchange, @Nullable String method, @Nullable String host) {
    ThreadState state = ThreadState.current();
    if (isPart(state) || state.isOwn()) {
      return null;
    }
    SentRequest request = exchanges.get(exchange);
    if (request == null) {
      request = begin(state, host);
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
    state.uriTemplate = templates.path(uri);
    return before;
  }

  @Override
  public @Nullable HttpClientCall transporting(@Nullable String method, @Nullable String host) {
    return transporting(method, host, false);
  }

  @Override
  public @Nullable HttpClientCall promising(@Nullable String method, @Nullable String host) {
    return transporting(method, host, true);
  }

  private @Nullable HttpClientCall transporting(
      @Nullable String method, @Nullable String host, boolean isPromising) {
    ThreadState state = ThreadState.current();
    if (state.isOwn()) {
      return null;
    }
    SentRequest request = current(state);
    if (request == null || state.inTransport) {
      request = begin(state, host);
      request.target(method, null);
      request.promise(isPromising);
    }
    return new Passage(state, request);
  }

  @Override
  public void keepSent(Carrier part) {
    SentRequest request = current(ThreadState.current());
    if (request != null) {
      exchanges.put(part, request);
    }
  }

  @Override
  public void promise(Carrier future) {
    SentRequest request = current(ThreadState.current());
    if (request != null && request.claimPromise()) {
      exchanges.put(future, request);
    }
  }

  @Override
  public void shareSent(Object from, Object to) {
    SentRequest request = exchanges.get(from);
    if (request != null) {
      exchanges.put(to, request);
    }
  }

  @Override
  public @Nullable HttpClientCall goingOn(Object part) {
    SentRequest request = exchanges.get(part);
    return request == null ? null : new Passage(ThreadState.current(), request);
  }

  @Override
  public void keepTemplate(Carrier part) {
    keepTemplate(part, ThreadState.current().uriTemplate);
  }

  /** True where what the thread is about to send is part of what it sends already. */
  private static boolean isPart(ThreadState state) {
    return state.sending != null && !state.inTransport;
  }

  private static @Nullable SentRequest current(ThreadState state) {
    return state.sending instanceof SentRequest ? (SentRequest) state.sending : null;
  }

  @Override
  public void keepTemplate(Object target, @Nullable String uri) {
    if (uri != null) {
      targets.put(target, uri);
    }
  }

  @Override
  public @Nullable String keptTemplate(Object target) {
    return targets.get(target);
  }

  @Override
  public @Nullable String templateOf(Object target) {
    String kept = targets.get(target);
    return kept != null ? kept : new LibraryObject(target).get("getUriBuilder").text("toTemplate");
  }

  @Override
  public Object layerEntered(@Nullable Object template) {
    return Layer.enter(ThreadState.current(), path(template));
  }

  @Override
  public @Nullable Object layerRepeats() {
    return Layer.repeat(ThreadState.current());
  }

  @Override
  public void layerLeft(Object layer) {
    ((Layer) layer).leave(ThreadState.current());
  }

  @Override
  public Runnable layered(Runnable task, @Nullable Object template) {
    return new LayerTask(task, path(template));
  }

  private SentRequest begin(ThreadState state, @Nullable String host) {
    SentRequest repeated = Layer.repeated(state);
    if (repeated != null) {
      repeated.reopen();
      return repeated;
    }
    return new SentRequest(meters, sampling, templates, state, host);
  }

  private @Nullable String path(@Nullable Object template) {
    return template instanceof String ? templates.path((String) template) : null;
  }
}
