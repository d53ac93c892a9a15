package io.vigia.agent.instrument.http;

import io.vigia.agent.logs.AccessLog;
import io.vigia.agent.logs.AccessRecord;
import io.vigia.agent.telemetry.ErrorSink;
import io.vigia.agent.telemetry.HttpLabels;
import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.RequestEnd;
import io.vigia.agent.util.Globs;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Writes finished requests down: histogram, error counts, exceptions to the error sink, slow ones
 * on stderr, and all of them into the access log.
 */
final class RequestMeters {
  private final Meters meters;
  private final ErrorSink errors;
  private final Globs ignored;
  private final SlowRequests slow;
  private final AccessLog access;

  /**
   * @param ignored the paths that are not measured
   */
  RequestMeters(
      Meters meters, ErrorSink errors, Globs ignored, SlowRequests slow, AccessLog access) {
    this.meters = meters;
    this.errors = errors;
    this.ignored = ignored;
    this.slow = slow;
    this.access = access;
  }

  void began() {
    meters.httpServerActiveRequests.incrementAndGet();
  }

  boolean wantsDetails() {
    return access.isOn();
  }

  void abandoned() {
    meters.httpServerActiveRequests.decrementAndGet();
  }

  void ended(
      @Nullable String method,
      int status,
      @Nullable String route,
      @Nullable String path,
      @Nullable Throwable failure,
      long nanos,
      ServedRequest request) {
    meters.httpServerActiveRequests.decrementAndGet();
    if (path != null && ignored.match(path)) {
      return;
    }
    String methodLabel = HttpLabels.method(method);
    String label = RequestLabels.uri(route, path, status);
    String uri = meters.httpServerUris.admit(label);
    Throwable cause = failure == null ? null : RequestLabels.rootOf(failure);
    String exception = cause == null ? "None" : HttpLabels.exception(cause);
    meters
        .httpServerRequests
        .with(
            methodLabel,
            uri,
            HttpLabels.status(status),
            HttpLabels.outcome(status),
            meters.httpServerExceptions.admit(exception),
            cause == null ? "none" : meters.httpServerExceptions.admit(exception))
        .record(nanos);
    int statements;
    RequestEnd end;
    synchronized (request) { // its tasks may have run some
      statements = request.statements;
      end = request.end;
    }
    if (statements > 0) {
      meters.requestQueries.with(uri).record(statements);
    }
    if (end != null) {
      end.ended(uri, request.trace());
    }
    if (status >= 500) {
      meters.httpServerErrors.increment();
    }
    if (cause != null) {
      meters
          .exceptions
          .with(meters.exceptionNames.admit(cause.getClass().getName()), "http")
          .increment();
      errors.report(cause, methodLabel + " " + uri, request.trace());
    }
    if (slow.isSlow(nanos)) {
      slow.took(methodLabel, uri, HttpLabels.status(status), nanos, request);
    }
    if (access.isOn()) {
      access.take(
          new AccessRecord(
              System.currentTimeMillis() - TimeUnit.NANOSECONDS.toMillis(nanos),
              nanos,
              method,
              path,
              status,
              request.bytes(),
              label,
              request.trace().traceId(),
              request.details()));
    }
  }
}
