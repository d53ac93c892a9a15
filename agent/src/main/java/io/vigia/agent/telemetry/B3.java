package io.vigia.agent.telemetry;

import java.util.Collections;
import org.jspecify.annotations.Nullable;

/**
 * Zipkin's B3 headers, one or several of them. Traces of 64 bits are padded with zeros; a sampling
 * decision without a trace is none.
 */
public final class B3 {
  private static final String PADDING = "0000000000000000";
  private static final int SPAN_LENGTH = 16;

  /** Where the state is in a padded header: behind trace, dash, span and dash. */
  private static final int STATE = 50;

  /** The length of a padded header with a parent: state, dash, span. */
  private static final int LONGEST = STATE + 2 + SPAN_LENGTH;

  private B3() {}

  /**
   * The trace of the header {@code b3}, {@code {trace}-{span}[-{state}[-{parent}]]}; null where it
   * is not valid.
   */
  static @Nullable TraceContext single(String header) {
    String text = padded(TraceHeaders.trim(header));
    int length = text.length();
    if (length < STATE - 1 || text.charAt(32) != '-' || !TraceHeaders.isSpan(text, 33)) {
      return null;
    }
    if (length == STATE - 1) {
      return TraceHeaders.trace(
          text, 0, Hex.parse(text, 33), TraceContext.UNDECIDED, Collections.emptyList());
    }
    boolean hasParent = length == LONGEST;
    if ((length != STATE + 1 && !hasParent)
        || text.charAt(STATE - 1) != '-'
        || "01d".indexOf(text.charAt(STATE)) < 0
        || (hasParent
            && (text.charAt(STATE + 1) != '-' || !TraceHeaders.isSpan(text, STATE + 2)))) {
      return null;
    }
    return TraceHeaders.trace(
        text,
        0,
        Hex.parse(text, 33),
        text.charAt(STATE) == '0' ? 0 : TraceContext.SAMPLED,
        Collections.emptyList());
  }

  /**
   * The trace of the headers {@code X-B3-TraceId}, {@code -SpanId}, {@code -Sampled} and {@code
   * -Flags}; null where it is not valid. Of the last two, one that is not valid says nothing.
   */
  public static @Nullable TraceContext several(
      String traceId, @Nullable String spanId, @Nullable String sampled, @Nullable String flags) {
    String trace = TraceHeaders.trim(traceId);
    String span = spanId == null ? "" : TraceHeaders.trim(spanId);
    if (span.length() != SPAN_LENGTH || !TraceHeaders.isSpan(span, 0)) {
      return null;
    }
    if (trace.length() != SPAN_LENGTH && trace.length() != 2 * SPAN_LENGTH) {
      return null;
    }
    boolean isDebug = flags != null && TraceHeaders.trim(flags).equals("1");
    boolean isSampled = isDebug || (sampled != null && isTrue(TraceHeaders.trim(sampled)));
    String id = trace.length() == SPAN_LENGTH ? PADDING + trace : trace;
    int undecided = sampled == null ? TraceContext.UNDECIDED : 0;
    return TraceHeaders.trace(
        id,
        0,
        Hex.parse(span, 0),
        isSampled ? TraceContext.SAMPLED : undecided,
        Collections.emptyList());
  }

  /** Old senders write words, and some the single header's {@code d} for debug. */
  private static boolean isTrue(String sampled) {
    return sampled.equals("1") || sampled.equals("d") || sampled.equalsIgnoreCase("true");
  }

  private static String padded(String header) {
    return header.indexOf('-') == SPAN_LENGTH ? PADDING + header : header;
  }
}
