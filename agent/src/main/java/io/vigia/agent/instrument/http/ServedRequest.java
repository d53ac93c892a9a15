package io.vigia.agent.instrument.http;

import io.vigia.agent.telemetry.ThreadState;
import io.vigia.agent.telemetry.TraceContext;
import io.vigia.agent.telemetry.TraceHeaders;
import io.vigia.bootstrap.HttpCall;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One request, from its arrival to its end; counted once, whatever is told of it. Its threads hand
 * it on through the container, so its fields need no lock.
 */
final class ServedRequest implements HttpCall {
  private final RequestMeters meters;
  private final long start = System.nanoTime();
  private final AtomicBoolean ended = new AtomicBoolean();
  private final @Nullable String method;
  private final @Nullable String path;
  private TraceContext trace = TraceContext.start();
  private @Nullable String route;
  private @Nullable String servletRoute;
  private @Nullable Throwable failure;
  private @Nullable ThreadState thread;
  private boolean watched;

  ServedRequest(RequestMeters meters, @Nullable String method, @Nullable String path) {
    this.meters = meters;
    this.method = method;
    this.path = path;
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
    if (route == null && template != null) {
      String text = template.toString();
      route = contextPath == null || contextPath.isEmpty() ? text : contextPath + text;
    }
  }

  @Override
  public void servlet(
      @Nullable String servletPath, @Nullable String pathInfo, String @Nullable [] mappings) {
    // The first servlet is the one that was asked for; those that it includes come later.
    if (servletRoute == null && mappings != null) {
      servletRoute = ServletRoute.of(servletPath, pathInfo, mappings);
    }
  }

  @Override
  public void failed(@Nullable Object thrown) {
    if (thrown instanceof Throwable) {
      failure = (Throwable) thrown;
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
      end(status);
    }
  }

  /** Ends the request with the status that the client got; further calls do nothing. */
  void end(int status) {
    if (ended.compareAndSet(false, true)) {
      meters.ended(
          method, status, routeOrServletRoute(), path, failure, System.nanoTime() - start, trace);
    }
  }

  /** Gives up a request that is known never to end. */
  void abandon(ThreadState state) {
    state.request = null;
    state.trace = null;
    if (!watched && ended.compareAndSet(false, true)) {
      meters.abandoned();
    }
  }

  private void leaveThread() {
    if (thread != null && thread.request == this) {
      thread.request = null;
      thread.trace = null;
    }
    thread = null;
  }

  private @Nullable String routeOrServletRoute() {
    return route != null ? route : servletRoute;
  }
}
