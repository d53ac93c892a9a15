package io.vigia.agent.telemetry;

/** The ids of one request: what its log lines and its errors carry. */
public final class TraceContext {
  private final String traceId;
  private final String spanId;
  private final boolean sampled;

  TraceContext(String traceId, String spanId, boolean sampled) {
    this.traceId = traceId;
    this.spanId = spanId;
    this.sampled = sampled;
  }

  /** 32 lower-case hex digits, not all zero. */
  public String traceId() {
    return traceId;
  }

  /** 16 lower-case hex digits, not all zero: the span of this service in the trace. */
  public String spanId() {
    return spanId;
  }

  /** Whether the caller wants the trace recorded. */
  public boolean sampled() {
    return sampled;
  }
}
