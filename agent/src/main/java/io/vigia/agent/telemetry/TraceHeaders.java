package io.vigia.agent.telemetry;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the trace that a caller is in from its headers: {@code traceparent}, else {@code b3}, else
 * {@code sentry-trace}. What is not valid to the letter is as if it were not there.
 */
public final class TraceHeaders {
  private static final int TRACEPARENT_LENGTH = 55;

  private TraceHeaders() {}

  /** A span of this service in the caller's trace, or in a trace of its own. */
  public static TraceContext read(
      @Nullable String traceparent, @Nullable String b3, @Nullable String sentryTrace) {
    TraceContext found = traceparent == null ? null : traceparent(trim(traceparent));
    if (found == null && b3 != null) {
      found = b3(trim(b3));
    }
    if (found == null && sentryTrace != null) {
      found = sentryTrace(trim(sentryTrace).toLowerCase(Locale.ROOT));
    }
    return found == null ? TraceContext.start() : found;
  }

  /** W3C Trace Context level 2, section 3.2: version, trace, parent and flags. */
  private static @Nullable TraceContext traceparent(String text) {
    if (text.length() < TRACEPARENT_LENGTH
        || !Hex.isHex(text, 0, 2)
        || text.startsWith("ff")
        || text.charAt(2) != '-'
        || text.charAt(35) != '-'
        || text.charAt(52) != '-'
        || !isSpan(text, 36)
        || !Hex.isHex(text, 53, 55)) {
      return null;
    }
    boolean isKnownVersion = text.startsWith("00");
    if (text.length() > TRACEPARENT_LENGTH
        && (isKnownVersion || text.charAt(TRACEPARENT_LENGTH) != '-')) {
      return null;
    }
    return trace(text, 3, (Character.digit(text.charAt(54), 16) & 1) == 1);
  }

  /** B3 single header: {@code {trace}-{span}[-{state}[-{parent}]]}; 64-bit traces are padded. */
  private static @Nullable TraceContext b3(String text) {
    int dash = text.indexOf('-');
    String padded = dash == 16 ? "0000000000000000" + text : text;
    if ((dash != 16 && dash != 32) || padded.length() < 49 || !isSpan(padded, 33)) {
      return null;
    }
    boolean isEnd = padded.length() == 49;
    if (!isEnd && padded.charAt(49) != '-') {
      return null;
    }
    char state = isEnd || padded.length() < 51 ? '0' : padded.charAt(50);
    return trace(padded, 0, state == '1' || state == 'd');
  }

  /** Sentry: {@code {trace}-{span}[-{0|1}]}. */
  private static @Nullable TraceContext sentryTrace(String text) {
    boolean hasState = text.length() == 51;
    if ((text.length() != 49 && !hasState) || text.charAt(32) != '-' || !isSpan(text, 33)) {
      return null;
    }
    if (hasState
        && (text.charAt(49) != '-' || (text.charAt(50) != '0' && text.charAt(50) != '1'))) {
      return null;
    }
    return trace(text, 0, hasState && text.charAt(50) == '1');
  }

  private static @Nullable TraceContext trace(String text, int at, boolean sampled) {
    if (!Hex.isHex(text, at, at + 32)) {
      return null;
    }
    long high = Hex.parse(text, at);
    long low = Hex.parse(text, at + 16);
    return high == 0 && low == 0 ? null : new TraceContext(high, low, sampled);
  }

  private static boolean isSpan(String text, int at) {
    return Hex.isHex(text, at, at + 16) && Hex.parse(text, at) != 0;
  }

  /** Spaces and tabs only: RFC 9110's optional white space. */
  private static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
