package io.vigia.agent.instrument.logging;

import io.vigia.agent.telemetry.ThreadState;
import io.vigia.agent.telemetry.TraceContext;
import io.vigia.bootstrap.Carrier;
import io.vigia.bootstrap.LogHook;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a java.util.logging record was made: it has no context map, and its number of the thread
 * says nothing of a request. The record itself carries it.
 */
final class Origin {
  /** Outside of a request, on a thread whose name nobody asks for. */
  private static final Origin ELSEWHERE = new Origin(null, null);

  final @Nullable TraceContext trace;
  final @Nullable String thread;

  private Origin(@Nullable TraceContext trace, @Nullable String thread) {
    this.trace = trace;
    this.thread = thread;
  }

  /**
   * The calling thread's becomes a record's, unless it has one.
   *
   * @param threadToo whether the thread's name will be asked for
   */
  static void mark(Object record, ThreadState state, boolean threadToo) {
    if (record instanceof Carrier && ((Carrier) record).vigiaCarried() == null) {
      Origin origin = ELSEWHERE;
      if (threadToo || state.trace != null) {
        origin = new Origin(state.trace, Thread.currentThread().getName());
      }
      ((Carrier) record).vigiaCarry(origin);
    }
  }

  /** A record shows another trace than that of its request. */
  static void markForeign(Object record) {
    if (record instanceof Carrier) {
      ((Carrier) record).vigiaCarry(ELSEWHERE);
    }
  }

  /** The origin of a record; the calling thread where it is not known. */
  static Origin of(Object record) {
    Object carried = record instanceof Carrier ? ((Carrier) record).vigiaCarried() : null;
    return carried instanceof Origin
        ? (Origin) carried
        : new Origin(ThreadState.current().trace, null);
  }

  /** The ids by the keys of a context map; null where there are none. */
  @Nullable Map<String, String> context() {
    if (trace == null) {
      return null;
    }
    Map<String, String> ids = new HashMap<>(4);
    ids.put(LogHook.TRACE_ID, trace.traceId());
    ids.put(LogHook.SPAN_ID, trace.spanId());
    return ids;
  }
}
