package io.vigia.agent.telemetry;

import io.vigia.agent.util.AgentThread;
import io.vigia.bootstrap.HttpClientCall;
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

  private ThreadState() {}

  /** That of the calling thread. */
  public static ThreadState current() {
    return STATES.get();
  }
}
