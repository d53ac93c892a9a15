package io.vigia.agent.errors;

import io.vigia.agent.telemetry.HttpLabels;
import io.vigia.agent.telemetry.RequestContext;
import io.vigia.agent.telemetry.TraceContext;
import io.vigia.agent.telemetry.Trail;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/**
 * An error as the application's thread leaves it: what has to be read there, and no more. One
 * thread at a time has it.
 */
final class Draft {
  final ErrorSource source;

  /** What is told; null for a message. */
  final @Nullable Throwable thrown;

  /** What {@link #thrown} came in, or it itself. */
  final @Nullable Throwable outermost;

  final boolean handled;
  final int severity;
  final long timeMillis;
  final String thread;
  private @Nullable String logger;
  private @Nullable String message;
  private @Nullable String method;
  private @Nullable String uri;
  private @Nullable TraceContext trace;
  private @Nullable String user;
  private boolean userIsId;
  private @Nullable RequestDetails request;
  private @Nullable Trail trail;

  /** True where nothing that may still happen makes another error of it. */
  private boolean isSettled;

  Draft(
      ErrorSource source,
      @Nullable Throwable thrown,
      @Nullable Throwable outermost,
      boolean handled,
      int severity,
      long timeMillis,
      String thread) {
    this.source = source;
    this.thrown = thrown;
    this.outermost = outermost;
    this.handled = handled;
    this.severity = severity;
    this.timeMillis = timeMillis;
    this.thread = thread;
  }

  /** One that was not handled and has just come to light. */
  static Draft unhandled(ErrorSource source, Throwable thrown) {
    return new Draft(
        source,
        thrown,
        thrown,
        false,
        ErrorReport.ERROR,
        System.currentTimeMillis(),
        Thread.currentThread().getName());
  }

  void logged(@Nullable String byLogger, @Nullable String withMessage) {
    logger = byLogger;
    message = withMessage;
  }

  /** Whether the two are one error. */
  boolean isOne(Draft other) {
    return other.outermost != null && isOne(other.outermost);
  }

  boolean isOne(Throwable other) {
    return outermost != null && Causes.related(outermost, other);
  }

  /** The same error has been logged before. */
  void loggedAs(Draft record) {
    if (logger == null && message == null) {
      logged(record.logger, record.message);
    }
  }

  /** It happened outside of a request, or in one that is over. */
  void in(@Nullable TraceContext newTrace) {
    trace = newTrace;
  }

  /**
   * It happened in this request.
   *
   * @param newTrail that nobody changes any more
   */
  void in(
      RequestContext of,
      @Nullable String newUri,
      RequestDetails details,
      @Nullable Trail newTrail) {
    trace = of.trace();
    method = of.method();
    uri = newUri;
    user = of.user();
    userIsId = of.userIsId();
    request = details;
    trail = newTrail;
  }

  /** The same of a request that is under way, with what is known of it by now. */
  void in(RequestContext of, @Nullable Trail newTrail) {
    in(
        of,
        of.route(),
        new RequestDetails(of.method(), of.path(), null, null, null, null),
        newTrail);
  }

  void settle() {
    isSettled = true;
  }

  /** True where the same error may still come to light in another way, which tells more of it. */
  boolean mayBecomeMore() {
    return source == ErrorSource.LOG && thrown != null && !isSettled;
  }

  @Nullable TraceContext trace() {
    return trace;
  }

  ErrorReport report() {
    Trail happened = trail;
    return new ErrorReport.Builder(source, thrown, timeMillis, thread)
        .logged(logger, message)
        .handled(handled)
        .severity(severity)
        .in(uri == null ? null : HttpLabels.method(method) + ' ' + uri, trace, request)
        .user(user, userIsId)
        .trail(happened == null ? Collections.emptyList() : happened.entries(Trail.clock()))
        .build();
  }
}
