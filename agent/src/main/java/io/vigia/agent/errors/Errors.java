package io.vigia.agent.errors;

import io.vigia.agent.redact.Redaction;
import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.RequestContext;
import io.vigia.agent.telemetry.ThreadState;
import io.vigia.agent.telemetry.TraceContext;
import io.vigia.agent.telemetry.Trail;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one door for errors, whoever tells of them. Each is told once to the groups and to the sink:
 * what is seen at several places, itself or wrapped, is one.
 *
 * <p>The application's threads only leave what they know. Inside of a request it stays with the
 * request until that ends; the rest is done by one thread of the agent's.
 */
public final class Errors {
  private final Meters meters;
  private final ErrorGroups groups;
  private final ErrorQueue queue = new ErrorQueue();
  private final ErrorSink sink;

  /** Errors that are told to the groups and to nobody else. */
  public Errors(Meters meters) {
    this(meters, ErrorSink.OFF, Redaction.BUILT_IN);
  }

  /**
   * @param sink where errors go besides, from {@link #start} on
   */
  public Errors(Meters meters, ErrorSink sink, Redaction redaction) {
    this.meters = meters;
    this.sink = sink;
    groups = new ErrorGroups(redaction);
  }

  /** Begins to tell of what was left so far, and of what will be. */
  public void start() {
    new ErrorThread(queue, this, sink).start();
  }

  /**
   * A request is over.
   *
   * @param uri its route, as {@code http_server_requests_seconds} has it
   * @param thrown what has failed it; null for nothing
   * @param outermost what that came in, or it itself
   * @param handled whether a response was made of it by what the application has for that
   */
  public void requestEnded(
      RequestContext request,
      String uri,
      RequestDetails details,
      @Nullable Throwable thrown,
      @Nullable Throwable outermost,
      boolean handled) {
    Object pending = request.errors;
    if (pending == null && thrown == null) {
      return;
    }
    List<Draft> waiting =
        pending == null ? Collections.emptyList() : ((PendingErrors) pending).close();
    if (waiting.isEmpty() && thrown == null) {
      return;
    }
    Trail trail = request.takeTrail();
    Draft failure =
        thrown == null
            ? null
            : new Draft(
                ErrorSource.HTTP,
                thrown,
                outermost,
                handled,
                ErrorReport.ERROR,
                System.currentTimeMillis(),
                Thread.currentThread().getName());
    for (Draft draft : waiting) {
      if (failure != null && failure.isOne(draft)) {
        failure.loggedAs(draft);
      } else {
        draft.in(request, uri, details, trail);
        draft.settle();
        leave(draft);
      }
    }
    if (failure != null) {
      failure.in(request, uri, details, trail);
      leave(failure);
    }
  }

  /**
   * A request is over that is not measured: only what was logged in it is told of, but for what has
   * failed it.
   */
  public void ignoredEnded(RequestContext request, @Nullable Throwable thrown) {
    Object pending = request.errors;
    if (pending != null) {
      for (Draft draft : ((PendingErrors) pending).close()) {
        if (thrown == null || !draft.isOne(thrown)) {
          draft.in(request.trace());
          draft.settle();
          leave(draft);
        }
      }
    }
  }

  /**
   * The application has logged an error.
   *
   * @param severity on the scale of {@code LogHook}
   * @param thrown null for a message alone
   */
  public void logged(
      int severity,
      @Nullable String logger,
      @Nullable String message,
      @Nullable Throwable thrown,
      long timeMillis) {
    Draft draft =
        new Draft(
            ErrorSource.LOG,
            thrown,
            thrown,
            true,
            severity,
            timeMillis,
            Thread.currentThread().getName());
    draft.logged(logger, message);
    happened(draft, ThreadState.current());
  }

  /** The same of another thread's, for which the calling one writes its log. */
  public void loggedBy(
      String otherThread,
      int severity,
      @Nullable String logger,
      @Nullable String message,
      @Nullable Throwable thrown,
      long timeMillis) {
    Draft draft =
        new Draft(ErrorSource.LOG, thrown, thrown, true, severity, timeMillis, otherThread);
    draft.logged(logger, message);
    leave(draft);
  }

  /** The calling thread ends with this. */
  public void threadEnds(Throwable thrown) {
    happened(Draft.unhandled(ErrorSource.THREAD, thrown), ThreadState.current());
  }

  /** A periodic task has ended with this, and is never run again. */
  public void taskEnded(Throwable thrown) {
    happened(Draft.unhandled(ErrorSource.TASK, thrown), ThreadState.current());
  }

  private void happened(Draft draft, ThreadState state) {
    RequestContext request = state.request;
    TraceContext trace = state.trace;
    if (request == null && draft.thrown != null) {
      RequestContext left = state.escapedFrom(draft.thrown);
      if (left != null) {
        trace = left.trace();
        request = left.isOver() ? null : left;
      }
    }
    if (request == null) {
      draft.in(trace);
      leave(draft);
      return;
    }
    PendingErrors pending = pending(request);
    switch (pending.add(draft)) {
      case FULL:
        draft.in(request, request.trailSoFar());
        leave(draft);
        break;
      case OVER:
        draft.in(request.trace());
        leave(draft);
        break;
      default: // the end of the request tells of it
    }
  }

  private PendingErrors pending(RequestContext request) {
    Object pending = request.errors;
    if (pending == null) {
      synchronized (request) {
        pending = request.errors;
        if (pending == null) {
          pending = new PendingErrors(request);
          request.errors = pending;
          queue.watch((PendingErrors) pending);
        }
      }
    }
    return (PendingErrors) pending;
  }

  private void leave(Draft draft) {
    if (!queue.offer(draft)) {
      meters.errorsDropped.with().increment();
      groups.drop();
      count(draft);
    }
  }

  /** An error of its own. */
  void count(Draft draft) {
    if (draft.thrown != null) {
      String name = meters.exceptionNames.admit(draft.thrown.getClass().getName());
      meters.exceptions.with(name, draft.source.label()).increment();
    }
  }

  /** What there is to show. */
  public ErrorGroups groups() {
    return groups;
  }
}
