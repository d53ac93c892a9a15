package io.vigia.agent.telemetry;

import org.jspecify.annotations.Nullable;

/**
 * What the rest of the agent may know of a request under way; that of a thread is {@link
 * ThreadState#request}. Its threads hand it on through the container, so its fields need no lock.
 */
public abstract class RequestContext {
  /** The statements that it has run, a batch as one. */
  public int statements;

  /** What is told of its end with its final route; null for nothing. */
  public @Nullable RequestEnd end;

  private @Nullable String user;
  private boolean isId;

  /** The ids that its log lines and errors carry. */
  public abstract TraceContext trace();

  /** The route template as far as it is known by now; null until then. */
  public abstract @Nullable String route();

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
