package io.vigia.agent.instrument.httpclient;

import io.vigia.agent.telemetry.HttpLabels;
import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.RequestContext;
import io.vigia.agent.telemetry.ThreadState;
import io.vigia.agent.telemetry.TraceContext;
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
  private final @Nullable String host;
  private final @Nullable TraceContext trace;
  private final @Nullable RequestContext request;
  private final long start = System.nanoTime();
  private @Nullable String method;
  private @Nullable String template;

  /** On the thread that sends. */
  private boolean isClaimed;

  /** 1 from the end on, which two threads may tell of at once. */
  private volatile int over;

  SentRequest(Meters meters, ThreadState state, @Nullable String host) {
    this.meters = meters;
    this.host = host;
    trace = state.trace;
    request = state.request;
    template = state.uriTemplate;
  }

  /** This thread sends it, or a part of it, until it has {@link #left}. */
  void goOn(ThreadState state, @Nullable String currentMethod) {
    method = currentMethod;
    state.sending = this;
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
  public void template(@Nullable String uri) {
    if (template == null) {
      template = uri;
    }
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
      state.sending = null;
    }
  }

  @Override
  public void ended(int status, @Nullable Throwable thrown) {
    if (OVER.compareAndSet(this, 0, 1)) {
      long end = System.nanoTime();
      record(status, thrown == null ? null : unwrapped(thrown), end - start);
      if (request != null) {
        request.happened(this, start, end, thrown != null || status >= 500, status);
      }
    }
  }

  private void record(int status, @Nullable Throwable thrown, long nanos) {
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
    Throwable cause = thrown.getCause();
    boolean isWrapper =
        thrown instanceof CompletionException || thrown instanceof ExecutionException;
    return isWrapper && cause != null ? cause : thrown;
  }
}
