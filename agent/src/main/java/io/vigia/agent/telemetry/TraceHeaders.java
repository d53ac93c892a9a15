package io.vigia.agent.telemetry;

import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the trace that a caller is in from its headers. What is not valid to the letter is as if it
 * were not there: null.
 */
public final class TraceHeaders {
  private static final int TRACEPARENT_LENGTH = 55;

  private TraceHeaders() {}

  /** The trace that the first valid one of these headers names. */
  public static @Nullable TraceContext first(
      @Nullable String traceparent, @Nullable String b3, @Nullable String sentryTrace) {
    TraceContext found =
        traceparent == null ? null : traceparent(traceparent, Collections.emptyList());
    if (found == null && b3 != null) {
      found = B3.single(b3);
    }
    return found == null && sentryTrace != null ? sentryTrace(sentryTrace) : found;
  }

  /**
   * That of the W3C's headers.
   *
   * @param traceparents the values of every {@code traceparent}: two are none
   * @param tracestates those of every {@code tracestate}, in their order; valid or not, they say
   *     nothing about the trace itself
   */
  public static @Nullable TraceContext w3c(
      @Nullable Collection<String> traceparents, @Nullable Collection<String> tracestates) {
    if (traceparents == null || traceparents.size() != 1) {
      return null;
    }
    Iterator<String> only = traceparents.iterator();
    return traceparent(
        only.next(), tracestates == null ? Collections.<String>emptyList() : tracestates);
  }

  /** W3C Trace Context level 2, section 3.2: version, trace, parent and flags. */
  private static @Nullable TraceContext traceparent(String header, Collection<String> tracestates) {
    String text = trim(header);
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
    return trace(text, 3, Hex.parse(text, 36), Character.digit(text.charAt(54), 16), tracestates);
  }

  /** Sentry: {@code {trace}-{span}[-{0|1}]}. */
  private static @Nullable TraceContext sentryTrace(String header) {
    String text = trim(header).toLowerCase(Locale.ROOT);
    boolean hasState = text.length() == 51;
    if ((text.length() != 49 && !hasState) || text.charAt(32) != '-' || !isSpan(text, 33)) {
      return null;
    }
    if (hasState
        && (text.charAt(49) != '-' || (text.charAt(50) != '0' && text.charAt(50) != '1'))) {
      return null;
    }
    int flags = hasState ? text.charAt(50) - '0' : TraceContext.UNDECIDED;
    return trace(text, 0, Hex.parse(text, 33), flags, Collections.emptyList());
  }

  /**
   * The trace of the 32 digits from {@code at} on.
   *
   * @param parent the caller's span; 0 where that is not known
   */
  static @Nullable TraceContext trace(
      String text, int at, long parent, int flags, Collection<String> tracestates) {
    if (!Hex.isHex(text, at, at + 32)) {
      return null;
    }
    long high = Hex.parse(text, at);
    long low = Hex.parse(text, at + 16);
    return high == 0 && low == 0 ? null : new TraceContext(high, low, parent, flags, tracestates);
  }

  static boolean isSpan(String text, int at) {
    return Hex.isHex(text, at, at + 16) && Hex.parse(text, at) != 0;
  }

  /** Without the white space around it: spaces and tabs, RFC 9110 section 5.6.3. */
  static String trim(String text) {
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
