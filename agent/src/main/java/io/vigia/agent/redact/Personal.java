package io.vigia.agent.redact;

/** Finds e-mail and IP addresses. */
final class Personal {
  private static final int LONGEST_LOCAL = 64;
  private static final int LONGEST_DOMAIN = 255;

  private Personal() {}

  /** The e-mail address around an {@code @} or {@code %40} at {@code at}. */
  static long email(CharSequence text, int at, int floor) {
    boolean isEncoded = text.charAt(at) == '%';
    if (isEncoded && !Chars.isAt(text, at, "%40")) {
      return Span.none(at + 1);
    }
    int domain = isEncoded ? at + 3 : at + 1;
    int start = at;
    int lowest = Math.max(floor, at - LONGEST_LOCAL);
    while (start > lowest && isOfLocal(text.charAt(start - 1))) {
      start--;
    }
    int end = domain;
    int highest = Math.min(text.length(), domain + LONGEST_DOMAIN);
    while (end < highest && isOfDomain(text.charAt(end))) {
      end++;
    }
    while (end > domain && !isOfTopLevel(text.charAt(end - 1))) {
      end--;
    }
    return start < at && hasTopLevel(text, domain, end) ? Span.of(start, end) : Span.none(at + 1);
  }

  private static boolean isOfLocal(char c) {
    return Chars.isLetter(c) || Chars.isDigit(c) || c < 128 && "._%+-'&".indexOf(c) >= 0;
  }

  private static boolean isOfDomain(char c) {
    return Chars.isLetter(c) || Chars.isDigit(c) || c == '.' || c == '-';
  }

  private static boolean isOfTopLevel(char c) {
    return Chars.isLetter(c) || Chars.isDigit(c);
  }

  /** Whether it ends in a dot and two letters or more. */
  private static boolean hasTopLevel(CharSequence text, int start, int end) {
    int i = end;
    while (i > start && Chars.isLetter(text.charAt(i - 1))) {
      i--;
    }
    return end - i >= 2 && i - 1 > start && text.charAt(i - 1) == '.';
  }

  /** The address that begins at {@code at}, but for those of this machine. */
  static long address(CharSequence text, int at) {
    boolean isWithin = at > 0 && isOfAddress(text.charAt(at - 1)) && !isEscaped(text, at);
    if (isWithin || at > 0 && text.charAt(at - 1) == ':' && isPartOf6(text, at)) {
      return Span.none(at + 1);
    }
    int end = Addresses.end(text, at);
    return end < 0 || Addresses.isLocal(text, at, end) ? Span.none(at + 1) : Span.of(at, end);
  }

  private static boolean isPartOf6(CharSequence text, int at) {
    return text.charAt(at) == ':' || Addresses.mayEnd6(text, at);
  }

  private static boolean isEscaped(CharSequence text, int at) {
    return Chars.isLetter(text.charAt(at - 1)) && Chars.isStart(text, at);
  }

  private static boolean isOfAddress(char c) {
    return Chars.isLetter(c) || Chars.isDigit(c) || c == '.' || c == '_';
  }
}
