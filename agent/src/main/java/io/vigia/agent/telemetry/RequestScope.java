package io.vigia.agent.telemetry;

import org.jspecify.annotations.Nullable;

/**
 * Gives a thread a request for a while, of one that is over the trace alone; and back to it what it
 * had: nothing, another request, a trace.
 */
public final class RequestScope {
  private static final Object NOTHING = new Object();

  private RequestScope() {}

  /** Returns what {@link #close} needs; null where the thread is at that request already. */
  public static @Nullable Object open(ThreadState state, RequestContext request) {
    TraceContext trace = request.trace();
    if (state.trace == trace) {
      return null;
    }
    Object before = before(state);
    state.request = request.isOver() ? null : request;
    state.trace = trace;
    return before;
  }

  /**
   * The thread is at nothing for a while. Returns what {@link #close} needs; null where it is at
   * nothing already.
   */
  public static @Nullable Object openEmpty(ThreadState state) {
    if (state.trace == null) {
      return null;
    }
    Object before = before(state);
    clear(state);
    return before;
  }

  /**
   * The thread goes back to what it was at.
   *
   * @param before what opening has returned
   */
  public static void close(ThreadState state, @Nullable Object before) {
    if (before == null) {
      return;
    }
    if (before instanceof RequestContext) {
      state.request = (RequestContext) before;
      state.trace = state.request.trace();
    } else {
      state.request = null;
      state.trace = before instanceof TraceContext ? (TraceContext) before : null;
    }
  }

  /** The thread is at nothing from now on. */
  public static void clear(ThreadState state) {
    state.request = null;
    state.trace = null;
  }

  private static Object before(ThreadState state) {
    if (state.request != null) {
      return state.request;
    }
    return state.trace == null ? NOTHING : state.trace;
  }
}
