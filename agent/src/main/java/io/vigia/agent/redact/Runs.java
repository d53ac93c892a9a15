package io.vigia.agent.redact;

/**
 * Finds the end of a value that is not in quotes. A blank ends it. Punctuation ends it only where
 * what follows does not look like a part of the value: in {@code a,b} the comma is taken for one,
 * in {@code a, b} and {@code a,key=b} it is not.
 */
final class Runs {
  private static final String CLOSING = ")]}>\"'`";
  private static final String DIVIDING = ",;&?|<";

  /** Of free text. */
  static final Runs TEXT = new Runs("", false);

  /** Of a query, in which one character divides. */
  static final Runs QUERY = new Runs("&#", false);

  /** Of JDBC URLs: their passwords may have blanks. */
  static final Runs JDBC = new Runs("", true);

  private final String ends;
  private final boolean hasBlanks;

  /**
   * @param ends what ends a value whatever follows
   * @param hasBlanks whether a blank may be a part of a value
   */
  private Runs(String ends, boolean hasBlanks) {
    this.ends = ends;
    this.hasBlanks = hasBlanks;
  }

  int end(CharSequence text, int start) {
    int i = start;
    while (i < text.length()) {
      char c = text.charAt(i);
      int next = i + 1;
      if (c == '\\') {
        while (next < text.length() && text.charAt(next) == '\\') {
          next++;
        }
        boolean isQuote = next < text.length() && Chars.isQuote(text.charAt(next));
        if (isQuote && isEnd(text, next)) {
          return i;
        }
      } else if (isSpace(c) || ends.indexOf(c) >= 0 || isPunctuation(c) && isEnd(text, i)) {
        return i;
      }
      i = next;
    }
    return i;
  }

  private boolean isSpace(char c) {
    return Chars.isSpace(c) && !(hasBlanks && c == ' ');
  }

  private static boolean isPunctuation(char c) {
    return c < 128 && (CLOSING.indexOf(c) >= 0 || DIVIDING.indexOf(c) >= 0);
  }

  /** Whether the punctuation at {@code at} ends the value. */
  private static boolean isEnd(CharSequence text, int at) {
    int next = at + 1;
    if (next == text.length()) {
      return true;
    }
    char after = text.charAt(next);
    if (Chars.isSpace(after) || isPunctuation(after) || after == '\\') {
      return true;
    }
    char c = text.charAt(at);
    return CLOSING.indexOf(c) >= 0
        ? after == '.' || after == ':' || c == ')' && (after == '/' || after == '(')
        : isName(text, next) || c == '<' && after == '/';
  }

  /** Whether a name stands here, and behind it an equals sign or a colon. */
  private static boolean isName(CharSequence text, int start) {
    int i = start;
    while (i < text.length() && isOfName(text.charAt(i))) {
      i++;
    }
    return i > start && i < text.length() && (text.charAt(i) == '=' || text.charAt(i) == ':');
  }

  private static boolean isOfName(char c) {
    return Chars.isOfName(c) || c == '[' || c == ']';
  }
}
