package io.vigia.agent.telemetry;

import io.vigia.agent.util.AgentThread;
import io.vigia.bootstrap.HttpClientCall;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * What the agent knows of a thread: the request that it serves, and whether a call of a kind is
 * being measured, so that a call inside it is not. One object a thread, of the agent's classes
 * only; whoever sets a field sets it back.
 */
public final class ThreadState {
  private static final ThreadLocal<ThreadState> STATES = ThreadLocal.withInitial(ThreadState::new);

  /** True where all that it does is the agent's business. */
  public final boolean isAgents = AgentThread.isCurrent();

  /** The trace of the request under way, null outside of one. */
  public @Nullable TraceContext trace;

  /** The request under way, null outside of one. */
  public @Nullable RequestContext request;

  /** True inside a measured JDBC statement, and inside what a driver does for itself. */
  public boolean inSql;

  /**
   * True where the agent asks something that is the application's, and nothing is to be counted.
   */
  public boolean isChecking;

  /** What answers for itself while {@link #isChecking}; null where that is not known. */
  public @Nullable Dependency reached;

  /** How many pools, one through another, it asks for a connection. */
  public int borrowing;

  /** True inside a measured Redis command. */
  public boolean inRedis;

  /** The cache whose operation is under way, or what stands for it; null outside of one. */
  public @Nullable Object inCache;

  /** The log record on its way through handlers, or what was there for the last one. */
  public @Nullable Object logPass;

  /** The line that a console appender is writing; null outside of one. */
  public @Nullable Object consoleLine;

  /** The request that it sends; null outside of one. */
  public @Nullable HttpClientCall sending;

  /** Whether the client that sends it works through no other, so that others send others. */
  public boolean inTransport;

  /** What a layer above HTTP clients has under way; null outside of one. */
  public @Nullable Object layer;

  /** The template of the URI that the next request sent has; null where none is known. */
  public @Nullable String uriTemplate;

  /** A trail that no request has; null where none was left. */
  private @Nullable Trail spare;

  /** What has escaped from a task of a request's, and that request; null where nothing has. */
  private @Nullable Escaped escaped;

  private ThreadState() {}

  /** A request's task ends with this, and the thread may, too. */
  public void escapes(Throwable thrown, RequestContext request) {
    escaped = new Escaped(thrown, request);
  }

  /** The request from whose task {@code thrown} has just escaped; null for none. */
  public @Nullable RequestContext escapedFrom(Throwable thrown) {
    Escaped last = escaped;
    return last != null && last.thrown.get() == thrown ? last.request.get() : null;
  }

  /** A trail without entries for a request, made only where no request has left one. */
  Trail trailFor(RequestContext request) {
    Trail left = spare;
    if (left == null) {
      return new Trail(request);
    }
    spare = null;
    left.give(request);
    return left;
  }

  /** Keeps a trail for the next request. */
  void keep(Trail cleared) {
    spare = cleared;
  }

  /** True where what it sends is sent by the agent. */
  public boolean isOwn() {
    return isAgents || isChecking;
  }

  /** That of the calling thread. */
  public static ThreadState current() {
    return STATES.get();
  }

  /** Held weakly, since threads live for long. */
  private static final class Escaped {
    final WeakReference<Throwable> thrown;
    final WeakReference<RequestContext> request;

    Escaped(Throwable thrown, RequestContext request) {
      this.thrown = new WeakReference<>(thrown);
      this.request = new WeakReference<>(request);
    }
  }
}
