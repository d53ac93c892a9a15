package io.vigia.agent.telemetry;

import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The ids of one request: what its log lines and its errors carry. Kept as numbers, since most
 * requests log nothing; the text is made when it is asked for.
 */
public final class TraceContext {
  private final long traceHigh;
  private final long traceLow;
  private final long span;
  private final boolean sampled;
  private @Nullable String traceText;
  private @Nullable String spanText;

  /** A span of this service's own in the trace of these 128 bits, which are not all zero. */
  TraceContext(long traceHigh, long traceLow, boolean sampled) {
    this.traceHigh = traceHigh;
    this.traceLow = traceLow;
    this.sampled = sampled;
    span = nonZero();
  }

  /** The start of a trace. */
  public static TraceContext start() {
    return new TraceContext(ThreadLocalRandom.current().nextLong(), nonZero(), false);
  }

  /** 32 lower-case hex digits, not all zero. */
  public String traceId() {
    String text = traceText;
    if (text == null) {
      char[] digits = new char[32];
      Hex.write(traceHigh, digits, 0);
      Hex.write(traceLow, digits, 16);
      text = new String(digits);
      traceText = text;
    }
    return text;
  }

  /** 16 lower-case hex digits, not all zero: the span of this service in the trace. */
  public String spanId() {
    String text = spanText;
    if (text == null) {
      char[] digits = new char[16];
      Hex.write(span, digits, 0);
      text = new String(digits);
      spanText = text;
    }
    return text;
  }

  /** Whether the caller wants the trace recorded. */
  public boolean sampled() {
    return sampled;
  }

  private static long nonZero() {
    long value = ThreadLocalRandom.current().nextLong();
    return value == 0 ? 1 : value;
  }
}
