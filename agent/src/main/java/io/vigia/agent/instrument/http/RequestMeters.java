package io.vigia.agent.instrument.http;

import io.vigia.agent.errors.Errors;
import io.vigia.agent.errors.RequestDetails;
import io.vigia.agent.logs.AccessDetails;
import io.vigia.agent.logs.AccessLog;
import io.vigia.agent.logs.AccessRecord;
import io.vigia.agent.telemetry.FinishedRequest;
import io.vigia.agent.telemetry.HttpLabels;
import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.RequestEnd;
import io.vigia.agent.telemetry.TraceSampling;
import io.vigia.agent.telemetry.TransactionSink;
import io.vigia.agent.util.Globs;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Writes finished requests down: histogram, error counts, what has failed them, slow ones on
 * stderr, and all of them into the access log.
 */
final class RequestMeters {
  private final Meters meters;
  private final Errors errors;
  private final Globs ignored;
  private final SlowRequests slow;
  private final AccessLog access;
  private final TraceSampling sampling;
  private final TransactionSink transactions;

  /**
   * @param ignored the paths that are not measured
   */
  RequestMeters(
      Meters meters,
      Errors errors,
      Globs ignored,
      SlowRequests slow,
      AccessLog access,
      TraceSampling sampling,
      TransactionSink transactions) {
    this.meters = meters;
    this.errors = errors;
    this.ignored = ignored;
    this.slow = slow;
    this.access = access;
    this.sampling = sampling;
    this.transactions = transactions;
  }

  void began() {
    meters.httpServerActiveRequests.incrementAndGet();
  }

  /** Whether what callers that speak Sentry say is of use. */
  boolean wantsSentry() {
    return sampling.isOn();
  }

  boolean wantsDetails() {
    return access.isOn();
  }

  void abandoned(ServedRequest request) {
    meters.httpServerActiveRequests.decrementAndGet();
    errors.ignoredEnded(request, null);
  }

  /**
   * @param failure what has escaped; null for nothing
   * @param answered what the application has a handler for; null for nothing
   */
  void ended(
      @Nullable String method,
      int status,
      @Nullable String route,
      @Nullable String path,
      @Nullable Throwable failure,
      @Nullable Throwable answered,
      long nanos,
      ServedRequest request) {
    meters.httpServerActiveRequests.decrementAndGet();
    if (path != null && ignored.match(path)) {
      errors.ignoredEnded(request, failure == null ? answered : failure);
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
    meters.slowRequests.record(nanos);
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
    if (sampling.records(request.trace())) {
      transactions.take(
          new FinishedRequest(
              methodLabel,
              uri,
              path,
              status,
              request.start(),
              nanos,
              request.trace(),
              request.trailSoFar()));
    }
    boolean isAnswered = failure == null && answered != null && status >= 500;
    Throwable error = isAnswered ? answered : failure;
    if (error != null || request.errors != null) {
      Throwable root = error == null ? null : RequestLabels.rootOf(error);
      errors.requestEnded(request, uri, details(request), root, error, isAnswered);
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

  private static RequestDetails details(ServedRequest request) {
    AccessDetails details = request.details();
    return details == null
        ? new RequestDetails(request.method(), request.path(), null, null, null, null)
        : new RequestDetails(
            request.method(),
            request.path(),
            details.query,
            details.client,
            details.userAgent,
            details.referer);
  }
}
