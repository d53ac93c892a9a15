package io.vigia.agent.instrument.httpclient;

import io.vigia.agent.telemetry.Baggage;
import io.vigia.agent.telemetry.HttpLabels;
import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.RequestContext;
import io.vigia.agent.telemetry.ThreadState;
import io.vigia.agent.telemetry.TraceContext;
import io.vigia.agent.telemetry.TraceSampling;
import io.vigia.agent.telemetry.TrailEntry;
import io.vigia.agent.telemetry.TrailSubject;
import io.vigia.bootstrap.HttpClientCall;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One request that the application sends, counted once. It begins on one thread and may end on
 * another.
 */
final class SentRequest implements HttpClientCall, TrailSubject {
  private static final AtomicIntegerFieldUpdater<SentRequest> OVER =
      AtomicIntegerFieldUpdater.newUpdater(SentRequest.class, "over");

  private final Meters meters;
  private final TraceSampling sampling;
  private final UriTemplates templates;
  private final @Nullable TraceContext trace;
  private final @Nullable RequestContext request;
  private final long start = System.nanoTime();
  private @Nullable String method;
  private @Nullable String host;
  private @Nullable String template;

  /** What the thread sent in whose midst this was begun; null for nothing. */
  private @Nullable HttpClientCall outer;

  /** True where the client that began it may work through others, which do not end it then. */
  private boolean isOfLayer;

  /** True as long as the object is still to be made that stands for it. */
  private boolean isPromised;

  private int answered;

  private int status;
  private @Nullable Throwable failure;
  private long nanos;

  /** On the thread that sends. */
  private boolean isClaimed;

  /** 1 from the end on, which two threads may tell of at once. */
  private volatile int over;

  SentRequest(
      Meters meters,
      TraceSampling sampling,
      UriTemplates templates,
      ThreadState state,
      @Nullable String host) {
    this.meters = meters;
    this.sampling = sampling;
    this.templates = templates;
    this.host = host;
    trace = state.trace;
    request = state.request;
    template = state.inTransport ? null : state.uriTemplate;
  }

  /** This thread sends it, or a part of it, until it has {@link #left}. */
  void goOn(ThreadState state, @Nullable String currentMethod) {
    method = currentMethod;
    isOfLayer = true;
    outer = state.sending;
    state.sending = this;
    state.inTransport = false;
  }

  boolean isOfLayer() {
    return isOfLayer;
  }

  /** Whether an object is still to be made that stands for it. */
  void promise(boolean isPromising) {
    isPromised = isPromising;
  }

  /** True for the first caller, where that is so. */
  boolean claimPromise() {
    boolean isFirst = isPromised;
    isPromised = false;
    return isFirst;
  }

  @Nullable TraceContext trace() {
    return trace;
  }

  /** The request under way in which it is sent; null outside of one, and when that is over. */
  @Nullable RequestContext request() {
    return request == null || request.isOver() ? null : request;
  }

  boolean isOver() {
    return over != 0;
  }

  @Override
  public @Nullable String traceparent() {
    return trace == null ? null : trace.traceparent();
  }

  @Override
  public @Nullable String tracestate() {
    return trace == null ? null : trace.traceState();
  }

  @Override
  public @Nullable String sentryTrace() {
    return trace == null ? null : sampling.sentryTrace(trace);
  }

  @Override
  public @Nullable String baggage(@Nullable String own) {
    return trace == null ? null : Baggage.merged(own, sampling.baggage(trace));
  }

  @Override
  public void template(@Nullable String uri) {
    if (template == null) {
      template = templates.path(uri);
    }
  }

  @Override
  public void target(@Nullable String itsMethod, @Nullable String itsHost) {
    if (method == null) {
      method = itsMethod;
    }
    if (host == null) {
      host = itsHost;
    }
  }

  @Override
  public void answered(int status) {
    answered = status;
  }

  @Override
  public boolean claim() {
    boolean isFirst = !isClaimed;
    isClaimed = true;
    return isFirst;
  }

  @Override
  public BiConsumer<@Nullable Object, @Nullable Throwable> completion() {
    return new ResponseCompletion(this);
  }

  @Override
  public void left() {
    ThreadState state = ThreadState.current();
    if (state.sending == this) {
      state.sending = outer;
      state.inTransport = outer != null;
      outer = null;
    }
  }

  @Override
  public void ended(int endStatus, @Nullable Throwable thrown) {
    if (!OVER.compareAndSet(this, 0, 1)) {
      return;
    }
    status = endStatus < 100 && thrown == null ? answered : endStatus;
    failure = thrown == null ? null : unwrapped(thrown);
    nanos = System.nanoTime() - start;
    boolean isChallenged = status == 401 || status == 407;
    if (!isChallenged || !Layer.keep(ThreadState.current(), this)) {
      count();
    }
  }

  /** The application gets no response to that which was counted by nobody: another is sent. */
  void reopen() {
    isClaimed = false;
    answered = 0;
    over = 0;
  }

  /** Counts it as it has ended. */
  void count() {
    Throwable thrown = failure;
    String exception =
        thrown == null ? "None" : meters.httpClientExceptions.admit(HttpLabels.exception(thrown));
    meters
        .httpClientRequests
        .with(
            meters.httpClientNames.admit(
                host == null || host.isEmpty() ? "UNKNOWN" : host.toLowerCase(Locale.ROOT)),
            HttpLabels.method(method),
            template == null ? "none" : meters.httpClientUris.admit(template),
            status(status, thrown),
            HttpLabels.outcome(status),
            exception,
            thrown == null ? "none" : exception)
        .record(nanos);
    if (request != null) {
      boolean hasFailed = thrown != null || status >= 500;
      request.happened(this, start, start + nanos, hasFailed, status);
    }
  }

  @Override
  public TrailEntry.Kind trailKind() {
    return TrailEntry.Kind.HTTP;
  }

  @Override
  public String trailText() {
    return HttpLabels.method(method);
  }

  @Override
  public String trailPlace() {
    return host == null ? "" : host;
  }

  /** Spring Boot's words where there is no response. */
  private static String status(int status, @Nullable Throwable thrown) {
    if (status >= 100 || thrown == null) {
      return HttpLabels.status(status);
    }
    return thrown instanceof IOException ? "IO_ERROR" : "CLIENT_ERROR";
  }

  /** What a future or an executor was failed with. */
  private static Throwable unwrapped(Throwable thrown) {
    Throwable inner = thrown;
    while (inner instanceof CompletionException || inner instanceof ExecutionException) {
      Throwable cause = inner.getCause();
      if (cause == null) {
        return inner;
      }
      inner = cause;
    }
    return inner;
  }
}
