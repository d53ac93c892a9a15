package io.vigia.agent.instrument.logging;

/**
 * Where a formatted log line shows a trace id: {@code [trace_id=...]} directly in front of the
 * message, for parsers expect what comes earlier at the line's start; at the end of the first line
 * where the message is not to be found there. Every search is bounded, whatever is logged.
 */
final class TextLine {
  /** How far from the start of a line its message may begin. */
  private static final int MAX_PREFIX = 1000;

  /** How much of a message is looked for. */
  private static final int MAX_KEY = 100;

  private static final int ABSENT = -1;
  private static final int AMBIGUOUS = -2;

  private TextLine() {}

  /**
   * True for one or more whole lines of text that do not have the id anywhere. What ends without a
   * line break is a part of something else, as are the JSON fields and table columns that some
   * appenders make with a pattern; what is an object in braces, with a stack after it or without,
   * is JSON that a pattern wrote.
   */
  static boolean lacks(CharSequence line, String traceId) {
    return isLine(line) && !isInBraces(line) && !contains(line, traceId);
  }

  /** True for one or more whole lines. */
  static boolean isLine(CharSequence text) {
    return text.length() > 0 && isBreak(text.charAt(text.length() - 1));
  }

  /** True for a JSON object, by what it looks like at both of its ends. */
  static boolean isJson(CharSequence line) {
    int inside = 1;
    while (inside < line.length() && Character.isWhitespace(line.charAt(inside))) {
      inside++;
    }
    return isInBraces(line)
        && inside < line.length()
        && (line.charAt(inside) == '"' || line.charAt(inside) == '}');
  }

  /** True where the first line is in braces, or all of the text. */
  private static boolean isInBraces(CharSequence line) {
    if (line.length() < 2 || line.charAt(0) != '{') {
      return false;
    }
    int end = line.length() - 1;
    while (end > 0 && isBreak(line.charAt(end))) {
      end--;
    }
    return line.charAt(end) == '}' || line.charAt(endOfLine(line, 0, line.length()) - 1) == '}';
  }

  /** Puts the id into a line that {@link #lacks} it. */
  static void insert(StringBuilder line, String message, String traceId) {
    int at = messageStart(line, message);
    if (at >= 0) {
      line.insert(at, tag(traceId).append(' '));
    } else {
      int end = endOfLine(line, 0, line.length());
      boolean apart = end == 0 || Character.isWhitespace(line.charAt(end - 1));
      line.insert(end, tag(traceId).insert(0, apart ? "" : " "));
    }
  }

  private static StringBuilder tag(String traceId) {
    return new StringBuilder(48).append("[trace_id=").append(traceId).append(']');
  }

  /** In the first line, or in the second as java.util.logging writes it; negative elsewhere. */
  private static int messageStart(StringBuilder line, String message) {
    int length = endOfLine(message, 0, MAX_KEY);
    if (length == 0) {
      return ABSENT;
    }
    int at = find(line, 0, message, length);
    if (at == ABSENT) {
      int next = afterBreak(line, endOfLine(line, 0, MAX_PREFIX));
      at = next == 0 ? ABSENT : find(line, next, message, length);
    }
    return at;
  }

  /**
   * Finds the message's first {@code length} characters in the line that starts at {@code from}:
   * where the line ends with them, as with most patterns, else where they stand as words only once.
   */
  private static int find(StringBuilder line, int from, String message, int length) {
    boolean cut = length == MAX_KEY;
    int found = ABSENT;
    int last = endOfLine(line, from, from + MAX_PREFIX);
    for (int at = from; at <= last; at++) {
      if (startsWith(line, at, message, length)) {
        if (cut || at + length == line.length() || isBreak(line.charAt(at + length))) {
          return at;
        }
        if (!splitsWord(line, at) && !splitsWord(line, at + length)) {
          found = found == ABSENT ? at : AMBIGUOUS;
        }
      }
    }
    return found;
  }

  private static boolean startsWith(StringBuilder line, int at, String message, int length) {
    if (at + length > line.length()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (line.charAt(at + i) != message.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean splitsWord(StringBuilder line, int at) {
    return at > 0
        && at < line.length()
        && Character.isLetterOrDigit(line.charAt(at - 1))
        && Character.isLetterOrDigit(line.charAt(at));
  }

  /** The place of the first line break, {@code limit} where there is none before it. */
  private static int endOfLine(CharSequence text, int from, int limit) {
    int at = from;
    while (at < limit && at < text.length() && !isBreak(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Where the line after the break at {@code at} starts; 0 where there is no break. */
  private static int afterBreak(StringBuilder line, int at) {
    if (at == line.length() || !isBreak(line.charAt(at))) {
      return 0;
    }
    boolean two = line.charAt(at) == '\r' && at + 1 < line.length() && line.charAt(at + 1) == '\n';
    return two ? at + 2 : at + 1;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  private static boolean contains(CharSequence line, String part) {
    return line instanceof StringBuilder
        ? ((StringBuilder) line).indexOf(part) >= 0
        : line.toString().contains(part);
  }
}
