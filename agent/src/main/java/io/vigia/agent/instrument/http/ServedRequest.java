package io.vigia.agent.instrument.http;

import io.vigia.agent.logs.AccessDetails;
import io.vigia.agent.telemetry.B3;
import io.vigia.agent.telemetry.RequestContext;
import io.vigia.agent.telemetry.ThreadState;
import io.vigia.agent.telemetry.TraceContext;
import io.vigia.agent.telemetry.TraceHeaders;
import io.vigia.bootstrap.HttpCall;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * One request, from its arrival to its end; counted once, whatever is told of it. Its threads hand
 * it on through the container, so its fields need no lock.
 */
final class ServedRequest extends RequestContext implements HttpCall {
  private static final AtomicIntegerFieldUpdater<ServedRequest> OVER =
      AtomicIntegerFieldUpdater.newUpdater(ServedRequest.class, "over");

  private final RequestMeters meters;
  private final ServletMappings mappings;
  private final ResourcePaths resources;
  private final long start = System.nanoTime();
  private @Nullable String method;
  private @Nullable String path;
  private TraceContext trace = TraceContext.start();
  private @Nullable String route;
  private @Nullable String contextPath;
  private @Nullable String mapping;
  private @Nullable ResourcePath resource;
  private @Nullable Throwable failure;
  private @Nullable Throwable raised;
  private @Nullable Throwable answered;
  private @Nullable AccessDetails details;
  private long bytes = -1;
  private boolean watched;
  private boolean onErrorPage;
  private int committedStatus;
  private int restingStatus;
  private long restingSince = start;

  /** True until the headers are read that tell of the caller's trace. */
  private boolean untraced = true;

  /** True where several B3 headers have named the trace. */
  private boolean continued;

  /** 1 from the end on, which two threads may tell of at once. */
  private volatile int over;

  ServedRequest(RequestMeters meters, ServletMappings mappings, ResourcePaths resources) {
    this.meters = meters;
    this.mappings = mappings;
    this.resources = resources;
    meters.began();
  }

  /** Makes this the request of the calling thread. */
  void resume(ThreadState state) {
    state.request = this;
    state.trace = trace;
  }

  @Override
  public boolean continueTrace(
      @Nullable Collection<String> traceparents, @Nullable Collection<String> tracestates) {
    return continueWith(TraceHeaders.w3c(traceparents, tracestates));
  }

  @Override
  public boolean continueTrace(
      @Nullable Enumeration<String> traceparents, @Nullable Enumeration<String> tracestates) {
    return continueTrace(list(traceparents), list(tracestates));
  }

  @Override
  public void continueB3(
      String traceId, @Nullable String spanId, @Nullable String sampled, @Nullable String flags) {
    continued = continueWith(B3.several(traceId, spanId, sampled, flags));
  }

  @Override
  public void continueTrace(
      @Nullable String traceparent, @Nullable String b3, @Nullable String sentryTrace) {
    untraced = false;
    if (traceparent != null || b3 != null || sentryTrace != null) {
      continueWith(TraceHeaders.first(traceparent, b3, continued ? null : sentryTrace));
    }
  }

  @Override
  public boolean wantsSentry() {
    return meters.wantsSentry();
  }

  @Override
  public void continueSentry(@Nullable String sentryTrace, @Nullable String baggage) {
    if (sentryTrace != null) {
      trace.continueSentry(sentryTrace, baggage);
    }
  }

  private boolean continueWith(@Nullable TraceContext found) {
    if (found == null) {
      return false;
    }
    trace = found;
    ThreadState state = ThreadState.current();
    if (state.request == this) {
      state.trace = found;
    }
    return true;
  }

  private static Collection<String> list(@Nullable Enumeration<String> values) {
    return values == null ? Collections.emptyList() : Collections.list(values);
  }

  @Override
  public void route(@Nullable String contextPath, @Nullable Object template) {
    // The first is that of the request; an error page that Spring serves has one of its own.
    if (route == null && template != null && !onErrorPage) {
      route = below(contextPath, template.toString());
    }
  }

  @Override
  public void servlet(
      @Nullable Object servlet,
      @Nullable String contextPath,
      @Nullable String servletPath,
      @Nullable String pathInfo) {
    // The first servlet is the one that was asked for; those that it includes come later.
    if (route == null && mapping == null && servlet != null && !onErrorPage) {
      this.contextPath = contextPath;
      mapping = ServletRoute.of(servletPath, pathInfo, mappings.of(servlet));
    }
  }

  @Override
  public void errorPage() {
    onErrorPage = true;
  }

  @Override
  public void resource(Object model, @Nullable List<?> templates) {
    if (!onErrorPage) {
      resource =
          templates == null
              ? resources.ofRestEasy(model, resource)
              : resources.ofJersey(model, templates);
    }
  }

  @Override
  public void failed(@Nullable Object thrown) {
    if (failure == null && thrown instanceof Throwable) {
      failure = (Throwable) thrown;
    }
  }

  @Override
  public void requestLine(String line) {
    target(RequestLine.method(line), RequestLine.path(line));
  }

  @Override
  public void raised(@Nullable Object thrown) {
    if (raised == null && thrown instanceof Throwable) {
      raised = (Throwable) thrown;
    }
  }

  @Override
  public void answered(@Nullable Object thrown) {
    if (answered == null && thrown instanceof Throwable) {
      answered = (Throwable) thrown;
    }
  }

  @Override
  public void target(@Nullable String method, @Nullable String path) {
    this.method = method;
    this.path = path;
  }

  @Override
  public boolean wantsDetails() {
    return meters.wantsDetails() || hasErrors();
  }

  private boolean hasErrors() {
    return failure != null || raised != null || answered != null || errors != null;
  }

  @Override
  public void client(
      @Nullable String query,
      @Nullable String protocol,
      @Nullable Object address,
      @Nullable String userAgent,
      @Nullable String referer) {
    if (details == null) {
      details = new AccessDetails(query, protocol, address, userAgent, referer);
    }
  }

  @Override
  public void sent(long bytes) {
    this.bytes = bytes;
  }

  @Override
  public void sentAsAnnounced(@Nullable String contentLength) {
    if (contentLength != null) {
      try {
        // A HEAD announces what it does not send.
        bytes = "HEAD".equals(method) ? 0 : Long.parseLong(contentLength.trim());
      } catch (NumberFormatException e) {
        // Unknown, then.
      }
    }
  }

  /** When it began, by the nano clock. */
  long start() {
    return start;
  }

  /** Of the response's body; negative where the container does not tell. */
  long bytes() {
    return bytes;
  }

  @Nullable AccessDetails details() {
    return details;
  }

  @Override
  public boolean hasTarget() {
    return method != null;
  }

  @Override
  public void committed(int status) {
    if (committedStatus == 0) {
      committedStatus = status;
    }
  }

  @Override
  public void ended(int status) {
    ended(committedStatus == 0 ? status : committedStatus, System.nanoTime());
  }

  private void ended(int status, long end) {
    if (OVER.compareAndSet(this, 0, 1)) {
      if (failure == null && status >= 500) {
        failure = raised;
      }
      // Where an exception left the client without an answer, it is the server that failed.
      int told = status < 100 && failure != null ? 500 : status;
      meters.ended(method, told, route(), path, failure, answered, end - start, this);
      // Exchanges and tasks may keep this for long; the exceptions are the application's.
      failure = null;
      raised = null;
      answered = null;
      details = null;
      leaveTrail();
    }
  }

  /** No thread is at the request, and none may ever be again. */
  void rest(int status) {
    restingStatus = status;
    restingSince = System.nanoTime();
  }

  /** The container has dropped the request without an end: it was over when it came to rest. */
  void lost() {
    ended(restingStatus, restingSince);
  }

  @Override
  public void left(
      Object request, Object response, boolean async, int status, @Nullable Throwable thrown) {
    leaveThread();
    failed(thrown);
    if (async && !watched) {
      watched = AsyncCompletion.watch(request, response, this);
    }
    if (!watched) {
      ended(status);
    }
  }

  /** True the first time. */
  boolean isUntraced() {
    boolean first = untraced;
    untraced = false;
    return first;
  }

  @Override
  public void abandoned() {
    if (OVER.compareAndSet(this, 0, 1)) {
      meters.abandoned(this);
      leaveTrail();
    }
  }

  @Override
  public boolean isOver() {
    return over != 0;
  }

  /** The calling thread is done with it; another may be at work on it already. */
  void leaveThread() {
    ThreadState state = ThreadState.current();
    if (state.request == this) {
      state.request = null;
      state.trace = null;
    }
  }

  @Override
  public @Nullable String method() {
    return method;
  }

  @Override
  public @Nullable String path() {
    return path;
  }

  @Override
  public TraceContext trace() {
    return trace;
  }

  @Override
  public @Nullable String route() {
    if (route != null) {
      return route;
    }
    if (resource != null) {
      return resource.route(contextPath, mapping);
    }
    return mapping == null ? null : below(contextPath, mapping);
  }

  private static String below(@Nullable String contextPath, String pattern) {
    if (contextPath == null || contextPath.isEmpty()) {
      return pattern;
    }
    return pattern.startsWith("*") ? contextPath + '/' + pattern : contextPath + pattern;
  }
}
