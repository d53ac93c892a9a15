package io.vigia.agent.telemetry;

import org.jspecify.annotations.Nullable;

/**
 * What the rest of the agent may know of a request under way; that of a thread is {@link
 * ThreadState#request}. Its threads hand it on through the container, so its fields need no lock,
 * but for those that its tasks write at the same time.
 */
public abstract class RequestContext {
  /** The statements that it has run, a batch as one; guarded by this object's lock. */
  public int statements;

  /** What is told of its end with its final route, null for nothing; guarded like that. */
  public @Nullable RequestEnd end;

  /** The errors that wait for its end, which only package {@code errors} knows; null for none. */
  public volatile @Nullable Object errors;

  private volatile @Nullable Trail trail;
  private @Nullable String user;
  private boolean isId;

  /** The ids that its log lines and errors carry. */
  public abstract TraceContext trace();

  /** As far as it is known by now; null until then. */
  public abstract @Nullable String method();

  /** The path without the query, as far as it is known by now; null until then. */
  public abstract @Nullable String path();

  /** The route template as far as it is known by now; null until then. */
  public abstract @Nullable String route();

  /** True from its end on, on any thread. */
  public abstract boolean isOver();

  /**
   * Something happened in it, from {@code start} to {@code end} by the nano clock; called by any
   * thread, and of no effect once it is over.
   *
   * @param code the status of a response; 0 for none
   */
  public final void happened(TrailSubject subject, long start, long end, boolean failed, int code) {
    Trail own = trail();
    if (own != null) {
      own.add(this, subject, start, end, failed, code);
    }
  }

  /** A record was logged in it, which is kept as long as the request is under way. */
  public final void logged(int severity, @Nullable String logger, @Nullable String message) {
    Trail own = trail();
    if (own != null) {
      own.add(this, severity, logger, message);
    }
  }

  private @Nullable Trail trail() {
    Trail own = trail;
    if (own == null && !isOver()) {
      synchronized (this) { // its tasks may come here at the same time
        own = trail;
        if (own == null) {
          own = ThreadState.current().trailFor(this);
          trail = own;
        }
      }
    }
    return own;
  }

  /** What has happened so far, as nobody changes it any more; null for nothing. */
  public final @Nullable Trail trailSoFar() {
    Trail own = trail;
    return own == null ? null : own.copy();
  }

  /** The same at the end: nothing that happens from now on is noted. */
  public final @Nullable Trail takeTrail() {
    Trail own = trail;
    trail = null;
    if (own != null) {
      own.give(null);
    }
    return own;
  }

  /** The request is over: the calling thread may use its trail for the next. */
  protected final void leaveTrail() {
    Trail own = trail;
    if (own != null) {
      trail = null;
      own.clear();
      ThreadState.current().keep(own);
    }
  }

  /** Who sent it, in the application's words; null where it did not say. */
  public final @Nullable String user() {
    return user;
  }

  /** True where {@link #user} is an id, false where it is a name. */
  public final boolean userIsId() {
    return isId;
  }

  /**
   * The application has said who sent it. The last word counts, since it may have begun as nobody's
   * and then signed in; but no name takes the place of an id.
   */
  public final void sentBy(String newUser, boolean newIsId) {
    if (newIsId || !isId) {
      user = newUser;
      isId = newIsId;
    }
  }
}
