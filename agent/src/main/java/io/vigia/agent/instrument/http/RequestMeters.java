package io.vigia.agent.instrument.http;

import io.vigia.agent.telemetry.ErrorSink;
import io.vigia.agent.telemetry.HttpLabels;
import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.RequestContext;
import io.vigia.agent.util.Globs;
import org.jspecify.annotations.Nullable;

/** Writes finished requests down: histogram, error counts, and exceptions to the error sink. */
final class RequestMeters {
  private final Meters meters;
  private final ErrorSink errors;
  private final Globs ignored;

  /**
   * @param ignored the paths that are not measured
   */
  RequestMeters(Meters meters, ErrorSink errors, Globs ignored) {
    this.meters = meters;
    this.errors = errors;
    this.ignored = ignored;
  }

  void began() {
    meters.httpServerActiveRequests.incrementAndGet();
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
      RequestContext request) {
    meters.httpServerActiveRequests.decrementAndGet();
    if (path != null && ignored.match(path)) {
      return;
    }
    String methodLabel = HttpLabels.method(method);
    String uri = meters.httpServerUris.admit(RequestLabels.uri(route, path, status));
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
    meters.slowRequests.record(nanos);
    if (request.statements > 0) {
      meters.requestQueries.with(uri).record(request.statements);
    }
    if (request.end != null) {
      request.end.ended(uri, request.trace());
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
  }
}
