package io.vigia.agent.instrument.http;

import io.vigia.agent.telemetry.RequestContext;
import io.vigia.agent.telemetry.ThreadState;
import io.vigia.agent.telemetry.TraceContext;

/**
 * Gives a thread a request for a while, of one that is over the trace alone; and back to it what it
 * had: nothing, another request, a trace.
 */
final class RequestScope {
  private static final Object NOTHING = new Object();

  private RequestScope() {}

  /** Returns what {@link #close} needs. */
  static Object open(ThreadState state, ServedRequest request) {
    Object before = NOTHING;
    if (state.request != null) {
      before = state.request;
    } else if (state.trace != null) {
      before = state.trace;
    }
    state.request = request.isOver() ? null : request;
    state.trace = request.trace();
    return before;
  }

  static void close(ThreadState state, Object before) {
    if (before instanceof RequestContext) {
      state.request = (RequestContext) before;
      state.trace = state.request.trace();
    } else {
      state.request = null;
      state.trace = before instanceof TraceContext ? (TraceContext) before : null;
    }
  }
}
