package io.vigia.agent.redact;

/**
 * Finds secrets by the names in front of them: {@code name=value} and {@code name: value}, plain,
 * in JSON of any depth of escaping, and in queries.
 */
final class Pairs {
  /** No name is longer; a look back ends there. */
  private static final int LONGEST_NAME = 200;

  private static final String[] SOURCE_FILES = {".java", ".kt", ".scala", ".groovy", ".clj"};

  private final SecretKeys keys;
  private final Values values;

  Pairs(SecretKeys keys, Values values) {
    this.keys = keys;
    this.values = values;
  }

  /**
   * The value behind the {@code =} or {@code :} at {@code at}.
   *
   * @param floor where the name begins at the earliest
   */
  long find(CharSequence text, int at, int floor) {
    boolean isColon = text.charAt(at) == ':';
    int last = lastOfName(text, at, floor);
    if (last < floor || isColon && isDoubled(text, at)) {
      return Span.none(at + 1);
    }
    boolean isQuoted = Chars.isQuote(text.charAt(last));
    if (!isQuoted && (isColon && last != at - 1 || isFiltered(text, last + 1))) {
      return Span.none(at + 1);
    }
    int end = isQuoted ? beforeSlashes(text, last, floor) : last + 1;
    int start =
        isQuoted
            ? afterOpeningQuote(text, end, floor, text.charAt(last))
            : startOfWord(text, end, floor);
    if (!isSecret(text, start, end) || isColon && !isQuoted && isNoName(text, start, at)) {
      return Span.none(at + 1);
    }
    return values.find(text, at, end, isQuoted ? last - end : -1);
  }

  /**
   * The quotes that a value at {@code start} lacks while the name in front of the separator at
   * {@code at} has them: a number in JSON becomes a string.
   */
  static String missingQuote(CharSequence text, int at, int start) {
    int last = lastOfName(text, at, 0);
    char quote = text.charAt(last);
    if (!Chars.isQuote(quote) || Chars.isQuote(text.charAt(start - 1))) {
      return "";
    }
    return text.subSequence(beforeSlashes(text, last, 0), last + 1).toString();
  }

  private boolean isSecret(CharSequence text, int start, int end) {
    boolean isParameter =
        start > 0 && (text.charAt(start - 1) == '?' || text.charAt(start - 1) == '&');
    return start < end
        && (isParameter ? keys.containParameter(text, start, end) : keys.contain(text, start, end));
  }

  /** Method references, and what C++ and Rust put between names. */
  private static boolean isDoubled(CharSequence text, int at) {
    return text.charAt(at - 1) == ':' || at + 1 < text.length() && text.charAt(at + 1) == ':';
  }

  private static int lastOfName(CharSequence text, int at, int floor) {
    int i = at - 1;
    while (i >= floor && Chars.isBlank(text.charAt(i))) {
      i--;
    }
    return i;
  }

  /** Quotes in JSON in JSON have backslashes in front. */
  private static int beforeSlashes(CharSequence text, int quote, int floor) {
    int i = quote;
    while (i > floor && text.charAt(i - 1) == '\\') {
      i--;
    }
    return i;
  }

  /** {@code end} where there is no such quote near. */
  private static int afterOpeningQuote(CharSequence text, int end, int floor, char quote) {
    int lowest = Math.max(floor, end - LONGEST_NAME);
    for (int i = end; i > lowest; i--) {
      if (text.charAt(i - 1) == quote) {
        return i;
      }
    }
    return end;
  }

  /** Whether what was taken out ends here, in whose brackets is no name. */
  private static boolean isFiltered(CharSequence text, int end) {
    return Chars.holds(text, end - Redaction.FILTERED.length(), Redaction.FILTERED);
  }

  /** A name may be in brackets, as {@code user[password]}. */
  private static int startOfWord(CharSequence text, int end, int floor) {
    int lowest = Math.max(floor, end - LONGEST_NAME);
    boolean isInBrackets = text.charAt(end - 1) == ']';
    int i = end;
    while (i > lowest && isOfWord(text.charAt(i - 1), isInBrackets)) {
      i--;
    }
    return i;
  }

  private static boolean isOfWord(char c, boolean isInBrackets) {
    return Chars.isOfName(c) || isInBrackets && (c == '[' || c == ']');
  }

  /**
   * Whether what stands before a colon is rather the class of an exception, another class with its
   * package, or a source file with a line.
   */
  private static boolean isNoName(CharSequence text, int start, int colon) {
    if (Chars.isAt(text, colon - 9, "exception") || Chars.isAt(text, colon - 5, "error")) {
      return true;
    }
    for (String ending : SOURCE_FILES) {
      if (Chars.isAt(text, colon - ending.length(), ending)) {
        return true;
      }
    }
    return isClass(text, start, colon);
  }

  /** {@code com.example.Name}: two dots or more, and a capital only behind the last. */
  private static boolean isClass(CharSequence text, int start, int end) {
    int dots = 0;
    int lastDot = start;
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '.') {
        dots++;
        lastDot = i;
      }
    }
    return dots >= 2
        && lastDot + 1 < end
        && Character.isUpperCase(text.charAt(lastDot + 1))
        && Character.isLowerCase(text.charAt(start));
  }
}
