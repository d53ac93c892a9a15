package io.vigia.agent.instrument.http;

import io.vigia.agent.errors.Errors;
import io.vigia.agent.logs.AccessLog;
import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.RequestContext;
import io.vigia.agent.telemetry.RequestScope;
import io.vigia.agent.telemetry.RequestTask;
import io.vigia.agent.telemetry.ThreadState;
import io.vigia.agent.telemetry.TraceSampling;
import io.vigia.agent.telemetry.TransactionSink;
import io.vigia.agent.util.Attachments;
import io.vigia.agent.util.Globs;
import io.vigia.bootstrap.Carrier;
import io.vigia.bootstrap.HttpCall;
import io.vigia.bootstrap.HttpHook;
import org.jspecify.annotations.Nullable;

/** Turns requests into {@link ServedRequest}s, one a request however many layers tell of it. */
public final class HttpHandler implements HttpHook {
  private final RequestMeters meters;
  private final ServletMappings mappings = new ServletMappings();
  private final ResourcePaths resources = new ResourcePaths();

  /** A request stays with its exchange behind its end, by which late tasks of it are known. */
  private final Attachments<ServedRequest> exchanges =
      new Attachments<>(ServedRequest.class, ServedRequest::lost);

  /** One that takes no request for slow and writes no access log. */
  public HttpHandler(Meters meters, Errors errors, Globs ignored) {
    this(meters, errors, ignored, 0, AccessLog.OFF, TraceSampling.OFF, TransactionSink.OFF);
  }

  /**
   * @param ignored the paths that are not measured
   * @param slowNanos from when on a request is slow; 0 where none is
   * @param transactions where those go whose trace {@code sampling} has recorded
   */
  public HttpHandler(
      Meters meters,
      Errors errors,
      Globs ignored,
      long slowNanos,
      AccessLog access,
      TraceSampling sampling,
      TransactionSink transactions) {
    SlowRequests slow = new SlowRequests(slowNanos);
    this.meters = new RequestMeters(meters, errors, ignored, slow, access, sampling, transactions);
  }

  @Override
  public HttpCall entered(Object exchange) {
    ServedRequest lost = exchanges.take(exchange);
    if (lost != null) {
      // Containers use their objects again: the end of the request before was never told.
      lost.abandoned();
    }
    ServedRequest request = begin();
    exchanges.put(exchange, request);
    return request;
  }

  @Override
  public boolean isKnown(Object exchange) {
    return exchanges.get(exchange) != null;
  }

  @Override
  public @Nullable HttpCall resumed(Object exchange) {
    ServedRequest request = underWay(exchange);
    if (request != null) {
      request.resume(ThreadState.current());
    }
    return request;
  }

  @Override
  public Runnable within(Object exchange, Runnable task) {
    ServedRequest request = underWay(exchange);
    return request == null ? task : new RequestTask(task, request);
  }

  @Override
  public void left(Object exchange, HttpCall call, boolean goesOn, int status) {
    ServedRequest request = (ServedRequest) call;
    request.leaveThread();
    if (goesOn) {
      request.rest(status);
    } else if (exchanges.get(exchange) == call) {
      exchanges.take(exchange);
      call.ended(status);
    }
  }

  @Override
  public @Nullable HttpCall ending(Object exchange) {
    return underWay(exchange);
  }

  @Override
  public HttpCall endingOrRefused(Object exchange) {
    ServedRequest request = underWay(exchange);
    return request == null ? new ServedRequest(meters, mappings, resources) : request;
  }

  @Override
  public @Nullable HttpCall received(@Nullable Object suspended) {
    ThreadState state = ThreadState.current();
    if (state.request != null) {
      return null;
    }
    if (suspended instanceof ServedRequest) {
      ((ServedRequest) suspended).resume(state);
      return (ServedRequest) suspended;
    }
    return begin();
  }

  @Override
  public @Nullable HttpCall untraced() {
    ServedRequest request = current();
    return request != null && request.isUntraced() ? request : null;
  }

  @Override
  public @Nullable ServedRequest current() {
    RequestContext request = ThreadState.current().request;
    return request instanceof ServedRequest ? (ServedRequest) request : null;
  }

  @Override
  public @Nullable ServedRequest underWay(Object exchange) {
    ServedRequest request = exchanges.get(exchange);
    return request == null || request.isOver() ? null : request;
  }

  @Override
  public void keep(Carrier holder) {
    ServedRequest request = current();
    if (request != null && exchanges.get(holder) == null) {
      exchanges.put(holder, request);
    }
  }

  @Override
  public void share(Carrier from, Carrier to) {
    ServedRequest request = exchanges.get(from);
    if (request != null) {
      exchanges.put(to, request);
    }
  }

  @Override
  public @Nullable Object joined(Carrier holder) {
    ServedRequest request = exchanges.get(holder);
    if (request == null) {
      return null;
    }
    return RequestScope.open(ThreadState.current(), request);
  }

  @Override
  public void parted(Object before) {
    RequestScope.close(ThreadState.current(), before);
  }

  private ServedRequest begin() {
    ServedRequest request = new ServedRequest(meters, mappings, resources);
    request.resume(ThreadState.current());
    return request;
  }
}
