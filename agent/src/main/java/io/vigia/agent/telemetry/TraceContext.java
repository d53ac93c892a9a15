package io.vigia.agent.telemetry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The ids of one request: what its log lines and its errors carry. Kept as numbers, since most
 * requests log nothing; the text is made when it is asked for.
 */
public final class TraceContext {
  /** Flags of a {@code traceparent}: the caller records, and the trace's id is random. */
  static final int SAMPLED = 1;

  static final int RANDOM = 2;

  /** None of the header's: no caller has decided whether the trace is recorded. */
  static final int UNDECIDED = 256;

  private final long traceHigh;
  private final long traceLow;
  private final long span;

  /** The caller's span; 0 where there is none. */
  private final long parent;

  private final int flags;
  private final Collection<String> stateFields;
  private @Nullable String traceText;
  private @Nullable String spanText;
  private @Nullable String parentText;

  /** Null where no caller that speaks Sentry has decided. */
  private @Nullable Boolean sentryDecision;

  /** The members of the caller's {@code baggage} that are Sentry's; null where it speaks none. */
  @Nullable String sentryBaggage;

  /** What {@link TraceSampling} has made of it. */
  @Nullable String sentryText;

  @Nullable String baggageText;

  /**
   * A span of this service's own in the trace of these 128 bits, which are not all zero.
   *
   * @param parent the caller's span; 0 where there is none
   * @param flags of which those count that this class names
   * @param stateFields the values of {@code tracestate}, as they came
   */
  TraceContext(
      long traceHigh, long traceLow, long parent, int flags, Collection<String> stateFields) {
    this.traceHigh = traceHigh;
    this.traceLow = traceLow;
    this.parent = parent;
    this.flags = flags;
    // A copy: a container clears its own when it uses its request again.
    this.stateFields =
        stateFields.isEmpty() ? Collections.<String>emptyList() : new ArrayList<>(stateFields);
    span = nonZero();
  }

  /** The start of a trace. */
  public static TraceContext start() {
    return new TraceContext(
        ThreadLocalRandom.current().nextLong(),
        nonZero(),
        0,
        RANDOM | UNDECIDED,
        Collections.emptyList());
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

  /** The same of the caller's span; null where there is none. */
  public @Nullable String parentSpanId() {
    if (parent == 0) {
      return null;
    }
    char[] digits = new char[16];
    Hex.write(parent, digits, 0);
    return new String(digits);
  }

  /**
   * What a caller that speaks Sentry says of the trace, before anybody asks.
   *
   * @param sentryTrace of no effect where it is not valid, or of another trace
   */
  public void continueSentry(String sentryTrace, @Nullable String baggage) {
    TraceContext told = TraceHeaders.first(null, null, sentryTrace);
    if (told != null && told.traceHigh == traceHigh && told.traceLow == traceLow) {
      sentryDecision = told.isDecided() ? (Boolean) told.sampled() : null;
      sentryBaggage = TraceSampling.members(baggage);
    }
  }

  /** Whether it is recorded, where of those that nobody has decided of this part is. */
  boolean isRecorded(double rate) {
    Boolean told = sentryDecision;
    if (told != null) {
      return told;
    }
    return isDecided() ? sampled() : random() < rate;
  }

  /** From 0 to less than 1, evenly, in millionths: as Sentry's sample_rand. */
  double random() {
    return ((traceLow >>> 1) % 1_000_000) / 1e6;
  }

  /** Whether a caller has decided that the trace is recorded or not. */
  public boolean isDecided() {
    return (flags & UNDECIDED) == 0;
  }

  /** Whether the caller wants the trace recorded. */
  public boolean sampled() {
    return (flags & SAMPLED) != 0;
  }

  /** Whether the right 7 bytes of the trace's id are known to be random, which callees are told. */
  public boolean isRandom() {
    return (flags & RANDOM) != 0;
  }

  /**
   * The {@code traceparent} that callees are sent, this service's span as the parent. Where nobody
   * has decided they are told to record: of a trace that is not recorded at its root, OpenTelemetry
   * records nothing further down.
   */
  public String traceparent() {
    String text = parentText;
    if (text == null) {
      text = parent();
      parentText = text;
    }
    return text;
  }

  private String parent() {
    char[] text = new char[55];
    text[0] = '0';
    text[1] = '0';
    text[2] = '-';
    Hex.write(traceHigh, text, 3);
    Hex.write(traceLow, text, 19);
    text[35] = '-';
    Hex.write(span, text, 36);
    text[52] = '-';
    text[53] = '0';
    int told = (flags & RANDOM) | (sampled() || !isDecided() ? SAMPLED : 0);
    text[54] = (char) ('0' + told);
    return new String(text);
  }

  /**
   * What the caller's {@code tracestate} has callees told, valid and at most 512 characters; null
   * for nothing. Read each time that it is asked for, since most requests never ask.
   */
  public @Nullable String traceState() {
    return stateFields.isEmpty() ? null : TraceState.combined(stateFields);
  }

  private static long nonZero() {
    long value = ThreadLocalRandom.current().nextLong();
    return value == 0 ? 1 : value;
  }
}
