package io.vigia.agent.sql;

/**
 * Finds where quotes end. Each method returns the index behind the end, or else {@link #OPEN} or
 * {@link #AMBIGUOUS}.
 */
final class SqlQuotes {
  /** There is no end. */
  static final int OPEN = -1;

  /** Products and their settings do not agree on where the end is. */
  static final int AMBIGUOUS = -2;

  private SqlQuotes() {}

  /**
   * Of a string.
   *
   * @param start the index of its first quote
   * @param end the index behind what is to be read
   * @param escapes whether a backslash is known to escape; else it is not known not to
   */
  static int string(String sql, int start, int end, boolean escapes) {
    char quote = sql.charAt(start);
    boolean escaped = false;
    for (int i = start + 1; i < end; i++) {
      char c = sql.charAt(i);
      if (c == quote && escaped && !escapes) {
        return AMBIGUOUS;
      }
      if (c == quote && !escaped) {
        if (i + 1 >= end || sql.charAt(i + 1) != quote) {
          return i + 1;
        }
        i++;
      }
      escaped = c == '\\' && !escaped;
    }
    return OPEN;
  }

  /** Of what is in single quotes and brackets, for which any other character may stand. */
  static int oracleString(String sql, int start, int end) {
    if (start + 1 >= end) {
      return OPEN;
    }
    char open = sql.charAt(start + 1);
    int pair = "[({<".indexOf(open);
    char close = pair < 0 ? open : "])}>".charAt(pair);
    for (int i = start + 2; i + 1 < end; i++) {
      if (sql.charAt(i) == close && sql.charAt(i + 1) == '\'') {
        return i + 2;
      }
    }
    return OPEN;
  }

  /** Of an identifier that ends with {@code close}, which stands for itself where it is doubled. */
  static int identifier(String sql, int start, int end, char close) {
    for (int i = start + 1; i < end; i++) {
      if (sql.charAt(i) == close) {
        if (i + 1 >= end || sql.charAt(i + 1) != close) {
          return i + 1;
        }
        i++;
      }
    }
    return OPEN;
  }

  /**
   * Of PostgreSQL's {@code $tag$ ... $tag$}.
   *
   * @param tagEnd the index behind the first tag
   */
  static int dollars(String sql, int start, int tagEnd, int end) {
    String tag = sql.substring(start, tagEnd);
    int close = sql.indexOf(tag, tagEnd);
    return close < 0 || close + tag.length() > end ? OPEN : close + tag.length();
  }
}
