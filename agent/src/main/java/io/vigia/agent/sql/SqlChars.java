package io.vigia.agent.sql;

/** The characters of SQL, as far as products agree on them. */
final class SqlChars {
  private SqlChars() {}

  /** White space and control characters. */
  static boolean isBlank(char c) {
    return c <= ' ' || c == 0x7F || c == 0xA0 || Character.isWhitespace(c);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether a name or keyword may begin with it. */
  static boolean isWordStart(char c) {
    return isWordPart(c) && !isDigit(c) && c != '$';
  }

  static boolean isWordPart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || isDigit(c)
        || c == '_'
        || c == '$'
        || (c > 0x7F && Character.isLetter(c));
  }
}
