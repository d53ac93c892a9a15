package io.vigia.agent.redact;

/** Kinds of characters. */
final class Chars {
  private Chars() {}

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 128 && Character.isLetter(c);
  }

  static boolean isHex(char c) {
    return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
  }

  /** Of base64 in either alphabet, without its padding. */
  static boolean isBase64(char c) {
    return c < 128 && (isDigit(c) || isLetter(c) || c == '-' || c == '_' || c == '+' || c == '/');
  }

  /** Of the names of settings, headers, fields and form parameters, percent-encoded or not. */
  static boolean isOfName(char c) {
    return isLetter(c) || isDigit(c) || c == '_' || c == '-' || c == '.' || c == '$' || c == '%';
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** A blank, the end of a line, or another control character. */
  static boolean isSpace(char c) {
    return c <= ' ';
  }

  static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  /** Small letters as they are; cheaper than the JDK's for what is mostly ASCII. */
  static char lower(char c) {
    return c < 128 ? (c >= 'A' && c <= 'Z' ? (char) (c + 32) : c) : Character.toLowerCase(c);
  }

  /**
   * Whether {@code word}, which is in small letters, stands at this place in letters of any size.
   */
  static boolean isAt(CharSequence text, int at, String word) {
    if (at < 0 || at + word.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (lower(text.charAt(at + i)) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether {@code word} itself stands at this place. */
  static boolean holds(CharSequence text, int at, String word) {
    if (at < 0 || at + word.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (text.charAt(at + i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The first place from {@code at} on that holds no blank. */
  static int afterBlanks(CharSequence text, int at) {
    int i = at;
    while (i < text.length() && isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /**
   * False in the midst of a word: behind a letter or digit that is no part of an escape ({@code
   * \n}, {@code %20}).
   */
  static boolean isStart(CharSequence text, int at) {
    if (at == 0) {
      return true;
    }
    char before = text.charAt(at - 1);
    if (!isLetter(before) && !isDigit(before)) {
      return true;
    }
    return at >= 2 && text.charAt(at - 2) == '\\'
        || at >= 3 && text.charAt(at - 3) == '%' && isHex(text.charAt(at - 2)) && isHex(before);
  }
}
