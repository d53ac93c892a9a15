package io.vigia.agent.instrument.http;

import io.vigia.agent.telemetry.ThreadState;
import io.vigia.agent.telemetry.TraceContext;
import io.vigia.agent.telemetry.TraceHeaders;
import io.vigia.bootstrap.HttpCall;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * One request, from its arrival to its end; counted once, whatever is told of it. Its threads hand
 * it on through the container, so its fields need no lock.
 */
final class ServedRequest implements HttpCall {
  private static final AtomicIntegerFieldUpdater<ServedRequest> OVER =
      AtomicIntegerFieldUpdater.newUpdater(ServedRequest.class, "over");

  private final RequestMeters meters;
  private final ServletMappings mappings;
  private final long start = System.nanoTime();
  private @Nullable String method;
  private @Nullable String path;
  private TraceContext trace = TraceContext.start();
  private @Nullable String route;
  private @Nullable String servletRoute;
  private @Nullable Throwable failure;
  private @Nullable ThreadState thread;
  private boolean watched;
  private boolean onErrorPage;

  /** 1 from the end on, which two threads may tell of at once. */
  private volatile int over;

  ServedRequest(RequestMeters meters, ServletMappings mappings) {
    this.meters = meters;
    this.mappings = mappings;
    meters.began();
  }

  /** Makes this the request of the calling thread. */
  void resume(ThreadState state) {
    thread = state;
    state.request = this;
    state.trace = trace;
  }

  @Override
  public void continueTrace(
      @Nullable String traceparent, @Nullable String b3, @Nullable String sentryTrace) {
    if (traceparent != null || b3 != null || sentryTrace != null) {
      trace = TraceHeaders.read(traceparent, b3, sentryTrace);
      if (thread != null) {
        thread.trace = trace;
      }
    }
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
    if (route == null && servletRoute == null && servlet != null && !onErrorPage) {
      String pattern = ServletRoute.of(servletPath, pathInfo, mappings.of(servlet));
      servletRoute = pattern == null ? null : below(contextPath, pattern);
    }
  }

  @Override
  public void errorPage() {
    onErrorPage = true;
  }

  @Override
  public void failed(@Nullable Object thrown) {
    if (failure == null && thrown instanceof Throwable) {
      failure = (Throwable) thrown;
    }
  }

  @Override
  public void target(@Nullable String method, @Nullable String path) {
    this.method = method;
    this.path = path;
  }

  @Override
  public void ended(int status) {
    if (OVER.compareAndSet(this, 0, 1)) {
      meters.ended(
          method, status, routeOrServletRoute(), path, failure, System.nanoTime() - start, trace);
    }
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

  /** Gives up a request whose end nobody tells. */
  void abandon() {
    if (OVER.compareAndSet(this, 0, 1)) {
      meters.abandoned();
    }
  }

  void leaveThread() {
    if (thread != null && thread.request == this) {
      thread.request = null;
      thread.trace = null;
    }
    thread = null;
  }

  private @Nullable String routeOrServletRoute() {
    return route != null ? route : servletRoute;
  }

  private static String below(@Nullable String contextPath, String pattern) {
    if (contextPath == null || contextPath.isEmpty()) {
      return pattern;
    }
    return pattern.startsWith("*") ? contextPath + '/' + pattern : contextPath + pattern;
  }
}
