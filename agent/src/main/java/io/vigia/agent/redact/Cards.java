package io.vigia.agent.redact;

/**
 * Finds numbers of payment cards: 13 to 19 digits of which the last is the check digit (Luhn), in
 * one run or in groups with one blank or dash between them.
 */
final class Cards {
  private static final int FEWEST = 13;
  private static final int MOST = 19;
  private static final int SMALLEST_FIRST_GROUP = 4;
  private static final int SMALLEST_GROUP = 3;

  private Cards() {}

  /**
   * The number that begins with the run of digits from {@code start} to {@code end}. What is taken
   * for a group is a whole run: a part of a longer run is no card.
   */
  static long find(CharSequence text, int start, int end) {
    int first = end - start;
    if (first < SMALLEST_FIRST_GROUP || first > MOST || !mayBegin(text, start)) {
      return Span.none(end);
    }
    int ifEven = 0; // the sum where the number of digits is even
    int ifOdd = 0;
    int digits = 0;
    int found = -1;
    int groupEnd = end;
    int i = start;
    while (true) {
      for (; i < groupEnd; i++) {
        int digit = text.charAt(i) - '0';
        int doubled = digit < 5 ? 2 * digit : 2 * digit - 9;
        ifEven += (digits & 1) == 0 ? doubled : digit;
        ifOdd += (digits & 1) == 0 ? digit : doubled;
        digits++;
      }
      int sum = (digits & 1) == 0 ? ifEven : ifOdd;
      if (digits >= FEWEST && sum % 10 == 0 && mayEnd(text, i) && !isTime(text, start, digits, i)) {
        found = i;
      }
      groupEnd = nextGroup(text, i, MOST - digits);
      if (groupEnd < 0) {
        return found < 0 ? Span.none(end) : Span.of(start, found);
      }
      i++;
    }
  }

  /** The end of the group behind a separator at {@code at}; -1 where there is none so short. */
  private static int nextGroup(CharSequence text, int at, int mostDigits) {
    if (at >= text.length() || text.charAt(at) != ' ' && text.charAt(at) != '-') {
      return -1;
    }
    int i = at + 1;
    while (i < text.length() && Chars.isDigit(text.charAt(i)) && i - at - 1 <= mostDigits) {
      i++;
    }
    int digits = i - at - 1;
    return digits < SMALLEST_GROUP || digits > mostDigits ? -1 : i;
  }

  /** False behind a hexadecimal digit, as in ids, and behind a decimal point. */
  private static boolean mayBegin(CharSequence text, int at) {
    if (text.charAt(at) == '0') {
      return false;
    }
    if (at == 0) {
      return true;
    }
    char before = text.charAt(at - 1);
    boolean isFraction = before == '.' && at >= 2 && Chars.isDigit(text.charAt(at - 2));
    return !isFraction && (!Chars.isHex(before) || Chars.isStart(text, at));
  }

  private static boolean mayEnd(CharSequence text, int at) {
    if (at == text.length()) {
      return true;
    }
    char after = text.charAt(at);
    boolean isFraction =
        after == '.' && at + 1 < text.length() && Chars.isDigit(text.charAt(at + 1));
    return !isFraction && !Chars.isHex(after);
  }

  /**
   * Whether it is rather a time of 2017 to 2033 in milli-, micro- or nanoseconds since 1970, as a
   * tenth of all times have a right check digit; no card has a number of these lengths that begins
   * so.
   */
  private static boolean isTime(CharSequence text, int start, int digits, int end) {
    return digits % 3 == 1
        && end - start == digits
        && text.charAt(start) == '1'
        && text.charAt(start + 1) >= '5';
  }
}
