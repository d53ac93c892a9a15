package io.vigia.agent.errors;

import io.vigia.agent.telemetry.TraceContext;
import io.vigia.agent.telemetry.TrailEntry;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One error, seen once. Immutable but for the throwable, which is the application's: whoever takes
 * a report reads what it needs of it and lets go.
 */
public final class ErrorReport {
  /** What an error has that nobody said was fatal, on the scale of {@code LogHook}. */
  public static final int ERROR = 17;

  public static final int FATAL = 21;

  /** Null for a message that was logged as an error without one. */
  public final @Nullable Throwable thrown;

  /** What was logged; null where nothing was. It is not redacted. */
  public final @Nullable String message;

  /** The name of the logger; null where nothing was logged. */
  public final @Nullable String logger;

  public final ErrorSource source;

  /** Whether the application has dealt with it: a logged one has, one that escaped has not. */
  public final boolean handled;

  /** On the scale of {@code LogHook}: 17 for an error, 21 for a fatal one. */
  public final int severity;

  /** When it came to light, in milliseconds since the epoch. */
  public final long timeMillis;

  /** The name of the thread on which it came to light. */
  public final String thread;

  /** That of the request, for example {@code GET /items/{id}}; null outside of one. */
  public final @Nullable String route;

  /** That of the request; null outside of one. */
  public final @Nullable TraceContext trace;

  /** Who sent the request, in the application's words; null where it did not say. */
  public final @Nullable String user;

  /** True where {@link #user} is an id, false where it is a name. */
  public final boolean userIsId;

  /** Null outside of a request. */
  public final @Nullable RequestDetails request;

  /** What happened before in the request, the oldest first; empty outside of one. */
  public final List<TrailEntry> trail;

  private ErrorReport(Builder builder) {
    thrown = builder.thrown;
    message = builder.message;
    logger = builder.logger;
    source = builder.source;
    handled = builder.handled;
    severity = builder.severity;
    timeMillis = builder.timeMillis;
    thread = builder.thread;
    route = builder.route;
    trace = builder.trace;
    user = builder.user;
    userIsId = builder.userIsId;
    request = builder.request;
    trail = builder.trail;
  }

  /** The same without what belongs to the application. */
  ErrorReport withoutThrown() {
    return new Builder(source, null, timeMillis, thread)
        .logged(logger, message)
        .handled(handled)
        .severity(severity)
        .in(route, trace, request)
        .user(user, userIsId)
        .trail(trail)
        .build();
  }

  /** What a report is made from, on one thread. */
  public static final class Builder {
    private final ErrorSource source;
    private final @Nullable Throwable thrown;
    private final long timeMillis;
    private final String thread;
    private @Nullable String message;
    private @Nullable String logger;
    private boolean handled;
    private int severity = ERROR;
    private @Nullable String route;
    private @Nullable TraceContext trace;
    private @Nullable String user;
    private boolean userIsId;
    private @Nullable RequestDetails request;
    private List<TrailEntry> trail = Collections.emptyList();

    /** Of an error that is not handled, and of which no more is known than this. */
    public Builder(ErrorSource source, @Nullable Throwable thrown, long timeMillis, String thread) {
      this.source = source;
      this.thrown = thrown;
      this.timeMillis = timeMillis;
      this.thread = thread;
    }

    /** It was logged. */
    public Builder logged(@Nullable String newLogger, @Nullable String newMessage) {
      logger = newLogger;
      message = newMessage;
      return this;
    }

    public Builder handled(boolean newHandled) {
      handled = newHandled;
      return this;
    }

    public Builder severity(int newSeverity) {
      severity = newSeverity;
      return this;
    }

    /** Where it happened; nulls for what is not known. */
    public Builder in(
        @Nullable String newRoute,
        @Nullable TraceContext newTrace,
        @Nullable RequestDetails newRequest) {
      route = newRoute;
      trace = newTrace;
      request = newRequest;
      return this;
    }

    public Builder user(@Nullable String newUser, boolean isId) {
      user = newUser;
      userIsId = isId;
      return this;
    }

    /**
     * @param entries that nobody changes any more
     */
    public Builder trail(List<TrailEntry> entries) {
      trail = entries;
      return this;
    }

    public ErrorReport build() {
      return new ErrorReport(this);
    }
  }
}
