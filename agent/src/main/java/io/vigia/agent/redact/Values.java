package io.vigia.agent.redact;

/** Finds where the value of a secret begins and ends. */
final class Values {
  /** What goes in front of credentials. */
  private static final String[] SCHEMES = {
    "bearer", "basic", "digest", "negotiate", "ntlm", "token", "apikey", "dpop", "oauth", "hawk"
  };

  /** Values that tell nothing. */
  private static final String[] SWITCHES = {"true", "false", "null"};

  private final Runs runs;

  Values(Runs runs) {
    this.runs = runs;
  }

  /**
   * The value behind the separator at {@code at}.
   *
   * @param nameEnd where the name ends, without its quotes
   * @param level the number of backslashes in front of the quotes of the name, -1 without quotes
   */
  long find(CharSequence text, int at, int nameEnd, int level) {
    int start = Chars.afterBlanks(text, afterSeparator(text, at));
    int quote = start;
    while (quote < text.length() && text.charAt(quote) == '\\') {
      quote++;
    }
    if (quote < text.length() && Chars.isQuote(text.charAt(quote))) {
      int end = Quotes.end(text, quote + 1, quote - start, text.charAt(quote));
      return spanOrNone(quote + 1, end);
    }
    if (Chars.holds(text, start, Redaction.FILTERED)) {
      return Span.none(start + Redaction.FILTERED.length());
    }
    boolean isPlain = level < 0;
    if (start < text.length() && (text.charAt(start) == '{' || text.charAt(start) == '[')) {
      int end = Quotes.afterBrackets(text, start, level);
      boolean isEmpty = end - start == 2;
      end = isPlain ? runs.end(text, end) : end; // {bcrypt}$2a$...
      return isEmpty && end - start == 2 ? Span.none(end) : spanOrNone(start, end);
    }
    int end = runs.end(text, start);
    if (end == start || isOneOf(SWITCHES, text, start, end)) {
      return Span.none(end);
    }
    return Span.of(start, isPlain ? withMore(text, start, end, at, nameEnd) : end);
  }

  private static long spanOrNone(int start, int end) {
    return end > start ? Span.of(start, end) : Span.none(end);
  }

  /** Behind {@code =}, {@code :}, {@code ==}, {@code =>} or {@code :=}. */
  private static int afterSeparator(CharSequence text, int at) {
    if (at + 1 == text.length()) {
      return at + 1;
    }
    char next = text.charAt(at + 1);
    return next == '=' || next == '>' && text.charAt(at) == '=' ? at + 2 : at + 1;
  }

  /** The values of some headers are more than one word. */
  private int withMore(CharSequence text, int start, int end, int at, int nameEnd) {
    if (endsWith(text, nameEnd, "cookie") || endsWith(text, nameEnd, "cookies")) {
      return afterCookies(text, end);
    }
    boolean hasScheme =
        isOneOf(SCHEMES, text, start, end)
            || text.charAt(at) == ':' && endsWith(text, nameEnd, "authorization");
    int next = Chars.afterBlanks(text, end);
    return hasScheme && next > end ? Math.max(end, afterCredentials(text, next)) : end;
  }

  private static boolean endsWith(CharSequence text, int end, String word) {
    return Chars.isAt(text, end - word.length(), word);
  }

  private static boolean isOneOf(String[] words, CharSequence text, int start, int end) {
    for (String word : words) {
      if (word.length() == end - start && Chars.isAt(text, start, word)) {
        return true;
      }
    }
    return false;
  }

  /** A token, or parameters as {@code username="x", realm="y"}. */
  private int afterCredentials(CharSequence text, int start) {
    int end = start;
    int at = start;
    while (true) {
      int value = afterNameAndEquals(text, at);
      if (value < 0) {
        return end == start ? runs.end(text, start) : end;
      }
      boolean isQuoted = value < text.length() && text.charAt(value) == '"';
      end = isQuoted ? Quotes.end(text, value + 1, 0, '"') + 1 : runs.end(text, value);
      end = Math.min(end, text.length());
      int comma = Chars.afterBlanks(text, end);
      if (comma == text.length() || text.charAt(comma) != ',') {
        return end;
      }
      at = Chars.afterBlanks(text, comma + 1);
    }
  }

  /** {@code a=b; c=d}, of which {@code end} is the first semicolon. */
  private int afterCookies(CharSequence text, int end) {
    int at = end;
    while (at < text.length() && text.charAt(at) == ';') {
      int value = afterNameAndEquals(text, Chars.afterBlanks(text, at + 1));
      if (value < 0) {
        return at;
      }
      at = runs.end(text, value);
    }
    return at;
  }

  /** -1 where no name with an equals sign stands at {@code at}. */
  private static int afterNameAndEquals(CharSequence text, int at) {
    int end = at;
    while (end < text.length() && Chars.isOfName(text.charAt(end))) {
      end++;
    }
    return end > at && end < text.length() && text.charAt(end) == '=' ? end + 1 : -1;
  }
}
